import { AsOf } from '@/components/as-of';
import { EmptyList } from '@/components/empty-list';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { SeatBody } from '@/components/seat-body';
import { allBodies, holdersOf, rolesIn } from '@/lib/content/people';
import { latestAsOf } from '@/lib/dates';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const page = listPage(
  {
    title: 'Governance',
    description: `The bodies of the ${site.name}, and who sits on them.`,
    path: '/governance',
  },
  allBodies(),
);
export const metadata = pageMetadata(page);

export default function GovernancePage() {
  const bodies = allBodies();
  if (bodies.length === 0) return <EmptyList page={page} noun="body" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
      </PageHeader>
      {bodies.map((body) => {
        const present = rolesIn(body).filter(({ role }) => !role.until);
        return (
          <SeatBody
            key={body.slug}
            body={body}
            held={body.seats.filter((seat) => holdersOf(body, seat).holder).length}
            people={new Set(present.map(({ person }) => person.slug)).size}
          />
        );
      })}
      <AsOf date={latestAsOf(bodies)}>; what is older says so.</AsOf>
    </>
  );
}
