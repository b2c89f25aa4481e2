import type { RootContent } from 'mdast';
import {
  linkTo,
  markdownFromText,
  oneLine,
  paragraphOf,
  paragraphsOf,
} from '../../markdown/from-text';
import { site } from '../../site';
import { sentence, withArticle } from '../../words';
import { nameOf, readSource, type Source } from '../check/source';
import { type Answers, find, MEMBER, SLUG } from './answers';
import { withText } from './frontmatter';
import { makePlan, type Plan, type PlannedFile, Unusable } from './plan';

/** What an organisation that becomes a member said of itself, in texts that may hold anything. */
export interface Accepted {
  organisation: string;
  /** A whole address. */
  website: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The slug of a tier. */
  tier: string;
  /** Whole addresses. */
  projectLinks: readonly string[];
}

/** What staff say of the new member, where it isn't made of what the organisation said. */
export interface AcceptedOptions {
  /** The day it joins, `YYYY-MM-DD`. */
  day: string;
  /** The last part of the member's address. */
  slug?: string | undefined;
  /** One line that says what the organisation does. */
  description?: string | undefined;
  /** The organisation's own words for the announcement. */
  quote?: string | undefined;
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/**
 * Makes the files of a new member: its own, and the draft of an announcement. What the
 * organisation wrote is text in them, whatever it looks like.
 *
 * @param sources the documents there are.
 * @throws {Unusable} if there is no such tier, or no name of a file can be made of the
 * organisation's.
 */
export function acceptedPlan(
  accepted: Accepted,
  options: AcceptedOptions,
  sources: readonly Source[],
): Plan {
  if (!find(sources, 'Tier', accepted.tier)) {
    throw new Unusable(`${MEMBER}tier`, `there is no tier "${oneLine(accepted.tier)}"`);
  }
  const name = oneLine(accepted.organisation);
  const { day, slug, description, quote } = options;
  const answers: Answers = {
    [`${MEMBER}name`]: name,
    [`${MEMBER}tier`]: accepted.tier,
    [`${MEMBER}joined`]: day,
    [`${MEMBER}website`]: accepted.website,
    [`${MEMBER}description`]:
      description || sentence(`An organisation from ${nameOfCountry(accepted)}`),
    [`${MEMBER}as-of`]: day,
    ...(slug && { [MEMBER + SLUG]: slug, [SLUG]: `${slug}-joins` }),
    date: day,
    draft: true,
  };
  const plan = makePlan('announcement', answers, sources);
  const files = plan.files.map((file) => {
    const blocks =
      file.source.type.name === 'Member'
        ? memberText(accepted, sources)
        : announcementText(accepted, quote, sources);
    return withBody(file, markdownFromText(blocks));
  });
  const document = files.find(({ source }) => source.id === plan.document.id)?.source;
  return { ...plan, files, document: document ?? plan.document };
}

function withBody(file: PlannedFile, body: string): PlannedFile {
  const text = withText(file.source.text, body);
  return { ...file, source: readSource({ ...file.source, text }).source };
}

function memberText(accepted: Accepted, sources: readonly Source[]): RootContent[] {
  const { projectLinks } = accepted;
  return [
    ...paragraphsOf(
      sentence(`${subjectOf(accepted)} is ${tierOf(accepted, sources)} member of the ${site.name}`),
    ),
    ...(projectLinks.length > 0
      ? [
          ...paragraphsOf('Of its projects it names:'),
          {
            type: 'list' as const,
            children: projectLinks.map((address) => ({
              type: 'listItem' as const,
              children: [paragraphOf([linkTo(address)])],
            })),
          },
        ]
      : []),
  ];
}

function announcementText(
  accepted: Accepted,
  quote: string | undefined,
  sources: readonly Source[],
): RootContent[] {
  const tier = tierOf(accepted, sources);
  return [
    ...paragraphsOf(
      `${subjectOf(accepted)}, from ${nameOfCountry(accepted)}, has joined the ${site.name} as ${tier} member.`,
    ),
    ...(quote ? [{ type: 'blockquote' as const, children: paragraphsOf(quote) }] : []),
  ];
}

function subjectOf({ organisation }: Accepted): string {
  return oneLine(organisation);
}

/** `a Gold`, `an Associate`. */
function tierOf({ tier }: Accepted, sources: readonly Source[]): string {
  const source = find(sources, 'Tier', tier);
  return withArticle(source ? nameOf(source) : oneLine(tier));
}

function nameOfCountry({ country }: Accepted): string {
  try {
    return COUNTRIES.of(country) ?? country;
  } catch {
    // It is no code of a country.
    return oneLine(country);
  }
}
