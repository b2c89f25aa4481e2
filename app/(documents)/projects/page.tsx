import { EmptyList } from '@/components/empty-list';
import { JsonLd } from '@/components/json-ld';
import { OtherForms } from '@/components/other-forms';
import { PageHeader } from '@/components/page-header';
import { ProjectList } from '@/components/project-list';
import { allProjects } from '@/lib/content/projects';
import { dataForms } from '@/lib/data/paths';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';
import { sentence } from '@/lib/words';

const page = listPage(
  {
    title: 'Projects',
    description: sentence(`Open source projects and where each stands with the ${site.name}`),
    path: '/projects',
  },
  allProjects(),
);
export const metadata = pageMetadata(page);

export default function ProjectsPage() {
  if (allProjects().length === 0) return <EmptyList page={page} noun="project" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={allProjects().length}>
        <p>{page.description}</p>
      </PageHeader>
      <ProjectList projects={allProjects()} heading="h2" />
      <OtherForms label="The projects as data" forms={dataForms('projects')} />
    </>
  );
}
