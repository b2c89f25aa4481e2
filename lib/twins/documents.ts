import type {
  BodySummary,
  EventSummary,
  HeldRole,
  HeldSeat,
  MemberSummary,
  PageSummary,
  PostSummary,
  ProjectSummary,
} from '../content/types';
import { calendarPath, markdownPath } from '../paths';
import {
  bareLink,
  blocks,
  facts,
  heading,
  link,
  linksOf,
  type Markdown,
  origin,
  section,
  whole,
  words,
} from './markup';
import { roleLine, seatState } from './people';

// Each gives the markdown twin of a page: its title, the facts that it shows, its
// text. Days and months are written as the content has them, YYYY-MM-DD or YYYY-MM.

/** A text under a title of its own, which a page shows below its own text. */
export interface TitledText {
  title: string;
  text: Markdown;
}

const UNKNOWN = 'not on record here';

/**
 * The twin of a post.
 *
 * @param members those that it is about.
 */
export function postTwin(
  post: PostSummary,
  text: Markdown,
  members: readonly MemberSummary[],
  standingTexts: readonly TitledText[],
): Markdown {
  const byline = post.bylineParts
    // What stands between two names keeps its spaces.
    .map(({ text, path }) => (path ? link(text, path) : text.replace(/\S+(?: \S+)*/, words)))
    .join('');
  return whole(
    heading(1, post.title),
    facts({
      By: byline,
      Published: post.date,
      Updated: post.updated && post.updated > post.date && post.updated,
      Tags: post.tags.map(({ name, path }) => link(name, path)).join(', '),
      Language: post.lang,
      'First published at': post.canonical && bareLink(post.canonical),
      Address: bareLink(post.path),
    }),
    text,
    section(
      members.length === 1 ? 'The member today' : 'The members today',
      members.map(
        (member) =>
          `${link(member.name, member.path)}, ${standing(member)}: ${words(member.description)}`,
      ),
    ),
    ...standingTexts.map(titled),
  );
}

/** The twin of a member: with its seats, and its people's other roles. */
export function memberTwin(
  member: MemberSummary,
  text: Markdown,
  related: {
    seats: readonly (HeldSeat & { body: BodySummary })[];
    roles: readonly (HeldRole & { body: BodySummary })[];
    projects: readonly ProjectSummary[];
    posts: readonly PostSummary[];
  },
): Markdown {
  const { tier, announcement } = member;
  const announced = announcement?.path ?? member.announcementUrl;
  return whole(
    heading(1, member.name),
    words(member.description),
    facts({
      Membership: member.left && `Former member, until ${member.left}`,
      [member.left ? 'Tier at the end' : 'Tier']: member.left
        ? words(tier.name)
        : link(tier.name, `/members/tier/${tier.slug}`),
      'Member since': sinceOf(member),
      'Founding member': member.isFounder && 'yes',
      'Tiers over time': member.tierHistory.map(periodOf).join('; '),
      Announcement: announced && link(announcement?.title ?? 'Original announcement', announced),
      'Legal name': member.legalName && words(member.legalName),
      Headquarters: member.headquarters && words(member.headquarters),
      Website: member.website && bareLink(member.website),
      ...origin(member),
    }),
    text,
    section('Part in the governance', [
      ...related.seats.map(
        (held) => `Seat on the ${link(held.body.name, held.body.path)}: ${seatState(held)}`,
      ),
      ...related.roles.map(({ role, body, person }) => roleLine(role, body, person)),
    ]),
    section('Projects', related.projects.map(linkTo)),
    section(
      'Posts',
      related.posts.map(({ title, path }) => link(title, path)),
    ),
    linksOf(member.links),
  );
}

/** The twin of a project, with the members that contribute to it. */
export function projectTwin(
  project: ProjectSummary,
  text: Markdown,
  members: readonly MemberSummary[],
): Markdown {
  return whole(
    heading(1, project.name),
    words(project.description),
    facts({
      Status: words(project.status),
      Accepted: project.accepted,
      Announced: project.announced,
      Licence: words(project.licence ?? UNKNOWN),
      Repository: project.repository ? bareLink(project.repository) : UNKNOWN,
      Website: project.website ? bareLink(project.website) : UNKNOWN,
      'Contributing members': members.map(linkTo).join(', '),
      ...origin(project),
    }),
    text,
  );
}

/** The twin of an event. */
export function eventTwin(event: EventSummary, text: Markdown): Markdown {
  const { start, end } = event;
  return whole(
    heading(1, event.name),
    words(event.description),
    facts({
      [start === end ? 'Day' : 'Days']: start === end ? start : `${start} to ${end}`,
      Place: words(event.place ?? UNKNOWN),
      Kind: words(event.kind),
      'More about it': event.url && bareLink(event.url),
      'Calendar file': bareLink(calendarPath(event.path)),
      ...origin(event),
    }),
    text,
  );
}

/** The twin of a page of text. */
export function pageTwin(
  page: PageSummary,
  text: Markdown,
  standingTexts: readonly TitledText[],
): Markdown {
  return whole(
    heading(1, page.title),
    words(page.description),
    facts(origin(page)),
    text,
    section(
      'Timeline',
      page.timeline.map(({ date, text }) => `${date}: ${words(text)}`),
    ),
    ...standingTexts.map(titled),
  );
}

/** What a member is today, in a few words. */
export function standing({ left, tier }: MemberSummary): Markdown {
  return left ? 'former member' : `${words(tier.name)} member`;
}

/** A line of a list of documents that have twins. */
export function twinLine(name: string, path: string, note: string): Markdown {
  const said = words(note);
  return link(name, markdownPath(path)) + (said && `: ${said}`);
}

function titled({ title, text }: TitledText): Markdown {
  return blocks(heading(2, title), text);
}

function linkTo({ name, path }: { name: string; path: string }): Markdown {
  return link(name, path);
}

function sinceOf({ joined, joinedPrecision }: MemberSummary): Markdown {
  if (!joined || joinedPrecision === 'unknown') return 'not known';
  if (joinedPrecision === 'no-later-than') return `${joined} at the latest`;
  return joinedPrecision === 'month' ? `${joined} (month known only)` : joined;
}

function periodOf({ tier, since, until }: MemberSummary['tierHistory'][number]): Markdown {
  const name = words(tier.name);
  if (!until) return since ? `${name} since ${since}` : name;
  return since ? `${name}, ${since} to ${until}` : `${name} until ${until}`;
}
