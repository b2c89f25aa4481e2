import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditLink } from '@/components/edit-link';
import { PageHeader } from '@/components/page-header';
import { ProjectFacts } from '@/components/project-facts';
import { Prose } from '@/components/prose';
import { WithFacts } from '@/components/with-facts';
import { currentMembers } from '@/lib/content/members';
import { allProjects, projectBody, projectBySlug, projectsOf } from '@/lib/content/projects';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return allProjects().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({
  params,
}: PageProps<'/projects/[slug]'>): Promise<Metadata> {
  const project = projectBySlug((await params).slug);
  return project ? pageMetadata({ ...project, title: project.name, hasPicture: true }) : {};
}

export default async function ProjectPage({ params }: PageProps<'/projects/[slug]'>) {
  const project = projectBySlug((await params).slug);
  if (!project) notFound();
  const members = currentMembers().filter((member) => projectsOf(member).includes(project));
  return (
    <article>
      <PageHeader
        title={project.name}
        trail={[{ label: 'Projects', href: '/projects' }]}
        mark={project.mark}
      >
        <p>{project.description}</p>
      </PageHeader>
      <WithFacts facts={<ProjectFacts project={project} members={members} />}>
        <Prose html={projectBody(project).html} />
        <EditLink id={project.id} />
      </WithFacts>
    </article>
  );
}
