import { GroupList } from '@/components/group-list';
import { PageHeader } from '@/components/page-header';
import { allTags } from '@/lib/content/post-lists';
import { pageMetadata } from '@/lib/seo/metadata';

export const metadata = pageMetadata({
  title: 'Topics',
  description: 'What posts are about, the most frequent topics first.',
  path: '/blog/tags',
});

export default function TagsPage() {
  return (
    <>
      <PageHeader
        title="Topics"
        count={allTags().length}
        trail={[{ label: 'Blog', href: '/blog' }]}
      >
        <p>{metadata.description}</p>
      </PageHeader>
      <GroupList groups={allTags()} />
    </>
  );
}
