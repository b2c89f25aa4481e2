import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MemberFacts } from '@/components/member-facts';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { allMembers, memberBody, memberBySlug } from '@/lib/content/members';

export const dynamicParams = false;

export function generateStaticParams() {
  return allMembers().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({
  params,
}: PageProps<'/members/[slug]'>): Promise<Metadata> {
  const member = memberBySlug((await params).slug);
  return member ? { title: member.name, description: member.description } : {};
}

export default async function MemberPage({ params }: PageProps<'/members/[slug]'>) {
  const member = memberBySlug((await params).slug);
  if (!member) notFound();
  return (
    <article>
      <PageHeader title={member.name}>
        <p>{member.description}</p>
      </PageHeader>
      <MemberFacts member={member} />
      <Prose html={memberBody(member).html} />
    </article>
  );
}
