import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { LinkSection } from '@/components/link-section';
import { PageHeader } from '@/components/page-header';
import { PersonAffiliation } from '@/components/person-affiliation';
import { PersonNote } from '@/components/person-note';
import { PersonRoleList } from '@/components/person-role-list';
import { Prose } from '@/components/prose';
import { Section } from '@/components/section';
import { allPeople, bodiesOf, bodyBySlug, personBody, personBySlug } from '@/lib/content/people';
import { contentWarnings } from '@/lib/content/problems';
import { pageMetadata } from '@/lib/seo/metadata';
import { personPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allPeople().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/people/[slug]'>): Promise<Metadata> {
  const person = personBySlug((await params).slug);
  return person ? pageMetadata(personPage(person, bodiesOf(person))) : {};
}

export default async function PersonPage({ params }: PageProps<'/people/[slug]'>) {
  const person = personBySlug((await params).slug);
  if (!person) notFound();
  const page = personPage(person, bodiesOf(person));
  const entries = person.roles.flatMap((role) => {
    const body = bodyBySlug(role.body);
    return body ? [{ role, body }] : [];
  });
  return (
    <article>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail}>
        <PersonAffiliation person={person} />
      </PageHeader>
      <Prose html={personBody(person).html} />
      <Section title="Roles">
        <PersonRoleList entries={entries} />
      </Section>
      <LinkSection title="Links" links={person.links} />
      <PersonNote />
      <DocumentFoot id={person.id} asOf={person.asOf} warnings={contentWarnings(person.id)} />
    </article>
  );
}
