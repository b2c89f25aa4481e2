import { wholeAddress } from '../addresses';
import { markdownTwin } from '../markdown/twin';
import { once } from '../once';
import {
  eventTwin,
  memberTwin,
  pageTwin,
  postTwin,
  projectTwin,
  type TitledText,
} from '../twins/documents';
import { llmsFull, llmsIndex, type Published } from '../twins/llms';
import { bodyTwin, personTwin } from '../twins/people';
import { allEvents } from './events';
import { otherRolesOf, seatsOf } from './member-roles';
import { allMembers, currentMembers, formerMembers, membersByTier, membersIn } from './members';
import { allPages, type StandingText, standingText, standingTextsOf } from './pages';
import { allBodies, allPeople, holdersOf, rolesIn } from './people';
import { allPosts, postsAbout } from './posts';
import { allProjects, projectsOf } from './projects';
import { documentSource } from './store';
import type { BodySummary, MemberSummary, PostSummary, ProjectSummary } from './types';

/** What writes the markdown twin of a page, by the page's path. */
export const twins = once((): ReadonlyMap<string, () => string> => {
  const bodies = new Map(allBodies().map((body) => [body.slug, body]));
  const entries = <Document extends { path: string }>(
    documents: readonly Document[],
    write: (document: Document) => string,
  ) => documents.map((each): [string, () => string] => [each.path, () => write(each)]);
  return new Map([
    ...entries(allPosts(), writePost),
    ...entries(allMembers(), writeMember),
    ...entries(allPeople(), (person) => personTwin(person, textOf(person), bodies)),
    ...entries(allBodies(), writeBody),
    ...entries(allProjects(), writeProject),
    ...entries(allEvents(), (event) => eventTwin(event, textOf(event))),
    ...entries(allPages(), (page) =>
      pageTwin(page, textOf(page), standing(standingTextsOf(page), page.path)),
    ),
  ]);
});

/** The file `/llms.txt`. */
export function siteIndex(): string {
  return llmsIndex(published());
}

/** The file `/llms-full.txt`. */
export function siteInFull(): string {
  return llmsFull(published(), (path) => twins().get(path)?.() ?? '');
}

function published(): Published {
  return {
    pages: allPages(),
    bodies: allBodies(),
    projects: allProjects(),
    tiers: membersByTier(),
    formerMembers: formerMembers(),
    people: allPeople(),
    events: allEvents(),
    posts: allPosts(),
  };
}

function writePost(post: PostSummary): string {
  const texts = post.boilerplate.flatMap((name) => standingText(name) ?? []);
  return postTwin(post, textOf(post), membersIn(post), standing(texts, post.path));
}

function writeMember(member: MemberSummary): string {
  return memberTwin(member, textOf(member), {
    seats: seatsOf(member),
    roles: otherRolesOf(member),
    projects: projectsOf(member),
    posts: postsAbout(member).filter(({ slug }) => slug !== member.announcement?.slug),
  });
}

function writeBody(body: BodySummary): string {
  const seats = body.seats.map((seat) => ({ seat, holder: holdersOf(body, seat).holder }));
  const inSeats = new Set(seats.map(({ holder }) => holder?.role));
  const roles = rolesIn(body);
  return bodyTwin(
    body,
    textOf(body),
    seats,
    roles.filter(({ role }) => !role.until && !inSeats.has(role)),
    roles.filter(({ role }) => role.until),
  );
}

function writeProject(project: ProjectSummary): string {
  const members = currentMembers().filter((member) => projectsOf(member).includes(project));
  return projectTwin(project, textOf(project), members);
}

/** The text of a document, as it stands on a page. */
function textOf({ id, path }: { id: string; path: string }): string {
  const { markdown, images, twin } = documentSource(id);
  // There is none of a standing text, whose addresses depend on the page that it is on, nor
  // of a document that was saved since the dev server began.
  return twin ?? markdownTwin(markdown, { address: wholeAddress(path), images });
}

function standing(texts: readonly StandingText[], path: string): TitledText[] {
  return texts.map(({ id, title }) => ({ title, text: textOf({ id, path }) }));
}
