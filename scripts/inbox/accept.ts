import { dirname, join } from 'node:path';
import { today } from '../../lib/clock';
import { readSources, type Source } from '../../lib/content/check/source';
import { acceptedPlan } from '../../lib/content/new/accepted';
import { MEMBER, SLUG } from '../../lib/content/new/answers';
import { complaintsOf } from '../../lib/content/new/complaints';
import { type Plan, Unusable } from '../../lib/content/new/plan';
import { writePlan } from '../../lib/content/new/write';
import type { Mail } from '../../lib/inbox/mail/types';
import type { Application, Inbox } from '../../lib/inbox/types';
import { pathIn } from '../command';
import { CONTENT } from '../paths';
import { confirmMove, MESSAGE_FLAGS, mailAbout, whyOf } from './change';
import { type Command, type Input, Misuse } from './command';
import { applicationOf, confirmChange, sendNow, WHO, whoOf, withInbox, YES } from './session';

/** The command that makes a member of an applicant. */
export const acceptCommands: Readonly<Record<string, Command>> = {
  accept: {
    takes: ['ID'],
    says: 'Accepts an application: writes the member’s file and the draft of an announcement, for review in a branch, and tells the applicant. Of an application that is accepted already it writes the files alone.',
    flags: {
      slug: { value: 'SLUG', says: 'The end of the member’s address, if not made of its name' },
      description: { value: 'TEXT', says: 'One line that says what the organisation does' },
      quote: {
        says: 'Quote in the draft why the organisation wants to join, if it agrees to that',
      },
      ...MESSAGE_FLAGS,
      ...WHO,
      ...YES,
    },
    run: accept,
  },
};

/**
 * The files come first. If the state can't be changed then, they are taken away again;
 * if the process ends in between, the same command finds its own files and goes on.
 */
async function accept(input: Input): Promise<void> {
  const [id = ''] = input.words;
  await withInbox(input, async (inbox) => {
    const application = await applicationOf(inbox, id);
    const isAccepted = application.state === 'accepted';
    const step = isAccepted ? undefined : { who: whoOf(input), why: whyOf(input) };
    const mail = isAccepted ? undefined : await mailAbout(input, application, 'accepted');
    const { plan, isThere } = await planFor(input, application);

    if (step) await confirmMove(input, application, 'accepted', mail);
    else await confirmChange(input, `${application.id} is accepted already. Write its files?`);
    const takeBack = isThere ? () => {} : writePlan(plan, pathIn(input, CONTENT));
    try {
      if (step) await accepted(inbox, application, { ...step, ...(mail && { mail }) });
    } catch (error) {
      takeBack();
      throw error;
    }
    input.terminal.print(stepsAfter(plan, application).join('\n'));
    if (mail) await sendNow(inbox, input);
  });
}

async function accepted(
  inbox: Inbox,
  { id, state }: Application,
  step: { who: string; why: string; mail?: Mail },
): Promise<void> {
  await inbox.move(id, { from: state, to: 'accepted', ...step }, new Date());
}

/** The files of the new member, and whether they are there just as they would be written. */
async function planFor(
  input: Input,
  application: Application,
): Promise<{ plan: Plan; isThere: boolean }> {
  const content = pathIn(input, CONTENT);
  const { sources } = await readSources(content);
  const plan = planOf(input, application, sources);
  const there = plan.files.map(({ source }) => ({
    planned: source,
    found: sources.find(({ id }) => id === source.id),
  }));
  if (there.every(({ planned, found }) => found?.text === planned.text)) {
    return { plan, isThere: true };
  }
  for (const { planned, found } of there) {
    if (!found) continue;
    throw new Error(
      `${planned.file} is there already. Nothing was written, and ${application.id} is as it was. If it is another member, give this one an address of its own by --slug=SLUG; if it is what an earlier attempt left behind, remove it first.`,
    );
  }
  const folders = { content, public: join(dirname(content), 'public') };
  const problems = await complaintsOf(plan, sources, folders);
  if (problems.length > 0) {
    throw new Error(
      [`Nothing was written, and ${application.id} is as it was:`, ...problems].join('\n'),
    );
  }
  return { plan, isThere: false };
}

function planOf(input: Input, application: Application, sources: readonly Source[]): Plan {
  const options = {
    day: today(),
    slug: input.value('slug'),
    description: input.value('description'),
    quote: input.has('quote') ? application.why : undefined,
  };
  try {
    return acceptedPlan(application, options, sources);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    const isSlug = error.flag === SLUG || error.flag === MEMBER + SLUG;
    throw isSlug ? new Misuse(`--slug: ${error.message}`) : error;
  }
}

/** What was written, and what whoever did it does next. */
function stepsAfter({ files }: Plan, { id }: Application): string[] {
  const sources = files.map(({ source }) => source);
  const member = sources.find(({ type }) => type.name === 'Member');
  const paths = sources.map(({ file }) => file).join(' ');
  const branch = `member-${member?.slug}`;
  return [
    `${id} is accepted.`,
    ...sources.map(({ file }) => `${file} is new`),
    '',
    'Nothing is public before somebody has reviewed it:',
    `  git switch --create ${quoted(branch)}`,
    `  Open the files. Say in the member’s line "description" what the organisation does, and write the announcement.`,
    `  Add a mark: "icon", if simple-icons has it, or a file below public/ named by "logo" (docs/editing.md).`,
    '  npm run check',
    `  git add ${paths.split(' ').map(quoted).join(' ')}`,
    `  git commit --message ${quoted(`Add ${member?.slug} as a member`)}`,
    `  git push --set-upstream origin ${quoted(branch)}`,
    'Then ask for a review. When the announcement is done, take out the line "draft: true" of both files.',
  ];
}

/** A word of a command line as a shell takes it for one. Slugs may be of any script. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
