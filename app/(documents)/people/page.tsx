import { EmptyList } from '@/components/empty-list';
import { JsonLd } from '@/components/json-ld';
import { OtherForms } from '@/components/other-forms';
import { PageHeader } from '@/components/page-header';
import { PersonList } from '@/components/person-list';
import { PersonNote } from '@/components/person-note';
import { Section } from '@/components/section';
import { allPeople, bodyBySlug } from '@/lib/content/people';
import type { PersonSummary } from '@/lib/content/types';
import { dataForms } from '@/lib/data/paths';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';
import { sentence } from '@/lib/words';

const page = listPage(
  {
    title: 'People',
    description: sentence(`Who holds or held a public role in the ${site.name}`),
    path: '/people',
  },
  allPeople(),
);
export const metadata = pageMetadata(page);

export default function PeoplePage() {
  const people = allPeople();
  if (people.length === 0) return <EmptyList page={page} noun="person" />;
  const present = people.filter(hasRole);
  const former = people.filter((person) => !hasRole(person));
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={people.length}>
        <p>
          {page.description} The page on{' '}
          <a href="/governance" className="link">
            governance
          </a>{' '}
          lists them by body.
        </p>
      </PageHeader>
      {present.length > 0 && <PersonList people={present.map(withRoles)} />}
      {former.length > 0 && (
        <Section title="Former holders" count={former.length}>
          <PersonList people={former.map(withRoles)} />
        </Section>
      )}
      <PersonNote />
      <OtherForms label="The people as data" forms={dataForms('people')} />
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
