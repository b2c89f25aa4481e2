import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { LinkSection } from '@/components/link-section';
import { MemberFacts } from '@/components/member-facts';
import { MemberRoles } from '@/components/member-roles';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { UnpublishedNote } from '@/components/unpublished-note';
import { WithFacts } from '@/components/with-facts';
import { otherRolesOf, seatsOf } from '@/lib/content/member-roles';
import { allMembers, memberBody, memberBySlug } from '@/lib/content/members';
import { postsAbout } from '@/lib/content/posts';
import { contentWarnings } from '@/lib/content/problems';
import { projectsOf } from '@/lib/content/projects';
import { pageMetadata } from '@/lib/seo/metadata';
import { memberPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allMembers().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({
  params,
}: PageProps<'/members/[slug]'>): Promise<Metadata> {
  const member = memberBySlug((await params).slug);
  return member ? pageMetadata(memberPage(member)) : {};
}

export default async function MemberPage({ params }: PageProps<'/members/[slug]'>) {
  const member = memberBySlug((await params).slug);
  if (!member) notFound();
  const page = memberPage(member);
  const posts = postsAbout(member).filter(({ slug }) => slug !== member.announcement?.slug);
  return (
    <article>
      <JsonLd page={page} />
      <UnpublishedNote state={member.unpublished} />
      <PageHeader title={page.title} trail={page.trail} mark={member.mark}>
        <p>{member.description}</p>
      </PageHeader>
      <WithFacts facts={<MemberFacts member={member} />}>
        <Prose html={memberBody(member).html} />
        <MemberRoles seats={seatsOf(member)} others={otherRolesOf(member)} />
        <LinkSection
          title="Projects"
          links={projectsOf(member).map(({ name, path }) => ({ label: name, url: path }))}
        />
        <LinkSection
          title="Posts"
          links={posts.map(({ title, path }) => ({ label: title, url: path }))}
        />
        <LinkSection title="Links" links={member.links} />
        <DocumentFoot id={member.id} asOf={member.asOf} warnings={contentWarnings(member.id)} />
      </WithFacts>
    </article>
  );
}
