import { readSources } from '../check/source';
import { type Accepted, type AcceptedOptions, acceptedPlan } from './accepted';
import { planPatch } from './patch';
import { Unusable } from './plan';

/** What becomes of an organisation that is accepted, or why nothing does. */
export type MemberPatch = { slug: string; files: string[]; text: string } | { fault: string };

/**
 * The files of a new member as a patch for git: its own, and the draft of an announcement.
 * Nothing is written; what the check says of them is said when they are in a branch.
 *
 * @param contentDir the content that the site was built of; where a function has no more of
 * it than the tiers, it is git that says of a file that it is there already.
 */
export async function memberPatch(
  accepted: Accepted,
  options: AcceptedOptions,
  contentDir: string,
): Promise<MemberPatch> {
  const { sources } = await readSources(contentDir);
  try {
    const plan = acceptedPlan(accepted, options, sources);
    const planned = plan.files.map(({ source }) => source);
    const there = planned.find(({ id }) => sources.some((source) => source.id === id));
    if (there) {
      return {
        fault: `${there.file} is there already. If it is another member, give this one an address of its own.`,
      };
    }
    const member = planned.find(({ type }) => type.name === 'Member');
    return {
      slug: member?.slug ?? '',
      files: planned.map(({ file }) => file),
      text: planPatch(plan),
    };
  } catch (error) {
    if (error instanceof Unusable) return { fault: `This can’t be done: ${error.message}.` };
    throw error;
  }
}
