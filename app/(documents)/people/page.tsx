import { PageHeader } from '@/components/page-header';
import { PersonList } from '@/components/person-list';
import { PersonNote } from '@/components/person-note';
import { Section } from '@/components/section';
import { allBodies, allPeople, bodyBySlug } from '@/lib/content/people';
import type { PersonSummary } from '@/lib/content/types';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

export const metadata = pageMetadata({
  title: 'People',
  description: `Who holds or held a public role in the ${site.name}.`,
  path: '/people',
});

export default function PeoplePage() {
  const people = allPeople();
  const present = people.filter(hasRole);
  const former = people.filter((person) => !hasRole(person));
  return (
    <>
      <PageHeader title="People" count={people.length}>
        <p>
          {metadata.description} The{' '}
          <a href="/governance" className="link">
            {allBodies().length} bodies
          </a>{' '}
          list them by seat.
        </p>
      </PageHeader>
      <PersonList people={present.map(withRoles)} />
      {former.length > 0 && (
        <Section title="Former holders" count={former.length}>
          <PersonList people={former.map(withRoles)} />
        </Section>
      )}
      <PersonNote />
    </>
  );
}

const hasRole = ({ roles }: PersonSummary) => roles.some(({ until }) => !until);

/** A person with the roles of today in words, or else the former ones. */
function withRoles(person: PersonSummary) {
  const present = person.roles.filter(({ until }) => !until);
  const roles = (present.length > 0 ? present : person.roles).map(
    ({ title, body }) => `${title}, ${bodyBySlug(body)?.name ?? body}`,
  );
  return { person, roles };
}
