import { EmptyList } from '@/components/empty-list';
import { GroupList } from '@/components/group-list';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { allTags } from '@/lib/content/post-lists';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

const page = listPage(
  {
    title: 'Topics',
    description: 'What posts are about, the most frequent topics first.',
    path: '/blog/tags',
    trail: [{ label: 'Blog', href: '/blog' }],
  },
  allTags(),
);
export const metadata = pageMetadata(page);

export default function TagsPage() {
  if (allTags().length === 0) return <EmptyList page={page} noun="topic" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={allTags().length} trail={page.trail}>
        <p>{page.description}</p>
      </PageHeader>
      <GroupList groups={allTags()} />
    </>
  );
}
