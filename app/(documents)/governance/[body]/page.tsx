import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { PersonRoleSection } from '@/components/person-role-section';
import { Prose } from '@/components/prose';
import { SeatGrid } from '@/components/seat-grid';
import { Section } from '@/components/section';
import {
  allBodies,
  bodyBody,
  bodyBySlug,
  holdersOf,
  peopleIn,
  rolesIn,
} from '@/lib/content/people';
import { contentWarnings } from '@/lib/content/problems';
import { pageMetadata } from '@/lib/seo/metadata';
import { bodyPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allBodies().map(({ slug }) => ({ body: slug }));
}

export async function generateMetadata({
  params,
}: PageProps<'/governance/[body]'>): Promise<Metadata> {
  const body = bodyBySlug((await params).body);
  return body ? pageMetadata(bodyPage(body, peopleIn(body))) : {};
}

export default async function BodyPage({ params }: PageProps<'/governance/[body]'>) {
  const body = bodyBySlug((await params).body);
  if (!body) notFound();
  const page = bodyPage(body, peopleIn(body));
  const seats = body.seats.map((seat) => ({ seat, holder: holdersOf(body, seat).holder }));
  const inSeats = new Set(seats.map(({ holder }) => holder?.role));
  const roles = rolesIn(body);
  return (
    <article>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail}>
        <p>{body.summary}</p>
      </PageHeader>
      <Prose html={bodyBody(body).html} />
      {seats.length > 0 && (
        <Section title="Seats" count={seats.length}>
          <SeatGrid entries={seats} />
        </Section>
      )}
      <PersonRoleSection
        title={seats.length > 0 ? 'Roles without a seat' : 'People'}
        caption={`${body.name}: roles and people`}
        roles={roles.filter(({ role }) => !role.until && !inSeats.has(role))}
      />
      <PersonRoleSection
        title="Former holders"
        caption={`${body.name}: former holders of seats and roles`}
        roles={roles.filter(({ role }) => role.until)}
      />
      <DocumentFoot id={body.id} asOf={body.asOf} warnings={contentWarnings(body.id)} />
    </article>
  );
}
