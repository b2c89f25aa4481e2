import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { ProjectFacts } from '@/components/project-facts';
import { Prose } from '@/components/prose';
import { WithFacts } from '@/components/with-facts';
import { currentMembers } from '@/lib/content/members';
import { contentWarnings } from '@/lib/content/problems';
import { allProjects, projectBody, projectBySlug, projectsOf } from '@/lib/content/projects';
import { pageMetadata } from '@/lib/seo/metadata';
import { projectPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allProjects().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({
  params,
}: PageProps<'/projects/[slug]'>): Promise<Metadata> {
  const project = projectBySlug((await params).slug);
  return project ? pageMetadata(projectPage(project)) : {};
}

export default async function ProjectPage({ params }: PageProps<'/projects/[slug]'>) {
  const project = projectBySlug((await params).slug);
  if (!project) notFound();
  const page = projectPage(project);
  const members = currentMembers().filter((member) => projectsOf(member).includes(project));
  return (
    <article>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail} mark={project.mark}>
        <p>{project.description}</p>
      </PageHeader>
      <WithFacts facts={<ProjectFacts project={project} members={members} />}>
        <Prose html={projectBody(project).html} />
        <DocumentFoot id={project.id} warnings={contentWarnings(project.id)} />
      </WithFacts>
    </article>
  );
}
