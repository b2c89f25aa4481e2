import { wholeAddress } from '../addresses';
import type {
  BodySummary,
  EventSummary,
  Mark,
  MemberSummary,
  PersonSummary,
  ProjectSummary,
  Role,
} from '../content/types';
import { calendarPath } from '../paths';
import type { DataName } from './paths';
import type { ItemData } from './shape';

/** What the data are made of. */
export interface Source {
  /** Former ones too. */
  members: readonly MemberSummary[];
  people: readonly PersonSummary[];
  bodies: readonly BodySummary[];
  projects: readonly ProjectSummary[];
  events: readonly EventSummary[];
  /** The projects that a member contributes to. */
  projectsOf: (member: MemberSummary) => readonly ProjectSummary[];
}

/**
 * Everything of a kind as it is given to programs, in the order of the slugs.
 * What isn't known is left undefined.
 *
 * @throws if a person has a role in a body that isn't there.
 */
export const itemsOf: { [Name in DataName]: (source: Source) => ItemData<Name>[] } = {
  members: (source) => source.members.map((member) => memberData(member, source)).sort(bySlug),
  people: (source) => source.people.map((person) => personData(person, source)).sort(bySlug),
  projects: (source) => source.projects.map((project) => projectData(project, source)).sort(bySlug),
  events: (source) => source.events.map(eventData).sort(bySlug),
};

function memberData(member: MemberSummary, { projectsOf }: Source): ItemData<'members'> {
  return {
    slug: member.slug,
    name: member.name,
    legalName: member.legalName,
    url: wholeAddress(member.path),
    description: member.description,
    isFormer: member.left !== undefined,
    isFounder: member.isFounder,
    tier: reference(member.tier),
    tierHistory: member.tierHistory.map(({ tier, since, until }) => ({
      tier: reference(tier),
      since,
      until,
    })),
    ...joiningOf(member),
    left: member.left,
    website: addressIfAny(member.website),
    headquarters: member.headquarters,
    mark: markAddress(member.mark),
    links: linksOf(member),
    projects: projectsOf(member).map(reference).sort(bySlug),
    announcement: addressIfAny(member.announcement?.path ?? member.announcementUrl),
    asOf: member.asOf,
  };
}

function joiningOf({ joined, joinedPrecision }: MemberSummary) {
  if (joined === undefined || joinedPrecision === 'unknown') return {};
  const isMonth = joinedPrecision === 'day' && joined.length === 'YYYY-MM'.length;
  return { joined, joinedPrecision: isMonth ? ('month' as const) : joinedPrecision };
}

function personData(person: PersonSummary, { bodies }: Source): ItemData<'people'> {
  return {
    slug: person.slug,
    name: person.name,
    url: wholeAddress(person.path),
    affiliation: person.affiliation || undefined,
    member: person.member && reference(person.member),
    roles: person.roles.map((role) => roleData(role, bodies)),
    links: linksOf(person),
    asOf: person.asOf,
  };
}

function roleData(role: Role, bodies: readonly BodySummary[]) {
  const body = bodies.find(({ slug }) => slug === role.body);
  if (!body) throw new Error(`There is no body "${role.body}"; npm run check says more`);
  const seat = body.seats.find(({ id }) => id === role.seat);
  return {
    body: reference(body),
    title: role.title,
    seat: seat && { slug: seat.id, name: seat.name },
    since: role.since,
    until: role.until,
    asOf: role.asOf,
    source: role.source,
  };
}

function projectData(project: ProjectSummary, source: Source): ItemData<'projects'> {
  const contributes = (member: MemberSummary) =>
    !member.left && source.projectsOf(member).some(({ slug }) => slug === project.slug);
  return {
    slug: project.slug,
    name: project.name,
    url: wholeAddress(project.path),
    description: project.description,
    status: project.status,
    accepted: project.accepted,
    announced: project.announced,
    licence: project.licence,
    repository: addressIfAny(project.repository),
    website: addressIfAny(project.website),
    mark: markAddress(project.mark),
    members: source.members.filter(contributes).map(reference).sort(bySlug),
    asOf: project.asOf,
  };
}

function eventData(event: EventSummary): ItemData<'events'> {
  return {
    slug: event.slug,
    name: event.name,
    url: wholeAddress(event.path),
    description: event.description,
    kind: event.kind,
    start: event.start,
    end: event.end,
    place: event.place,
    website: addressIfAny(event.url),
    calendar: wholeAddress(calendarPath(event.path)),
    asOf: event.asOf,
  };
}

function reference({ slug, name }: { slug: string; name: string }) {
  return { slug, name };
}

function linksOf({ links }: { links: readonly { label: string; url: string }[] }) {
  return links.map(({ label, url }) => ({ label, url: wholeAddress(url) }));
}

/** A mark of an icon set has no file. */
function markAddress(mark: Mark | undefined): string | undefined {
  return mark && 'src' in mark ? wholeAddress(mark.src) : undefined;
}

function addressIfAny(address: string | undefined): string | undefined {
  return address === undefined ? undefined : wholeAddress(address);
}

/** By code units, so that the order is the same wherever the site is built. */
function bySlug(a: { slug: string }, b: { slug: string }): number {
  return a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0;
}
