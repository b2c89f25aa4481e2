import { PageHeader } from '@/components/page-header';
import { ProjectList } from '@/components/project-list';
import { allProjects } from '@/lib/content/projects';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

export const metadata = pageMetadata({
  title: 'Projects',
  description: `Open source projects and where each stands with the ${site.name}.`,
  path: '/projects',
});

export default function ProjectsPage() {
  return (
    <>
      <PageHeader title="Projects" count={allProjects().length}>
        <p>{metadata.description}</p>
      </PageHeader>
      <ProjectList projects={allProjects()} heading="h2" />
    </>
  );
}
