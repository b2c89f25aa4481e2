import { GroupList } from '@/components/group-list';
import { PageHeader } from '@/components/page-header';
import { allAuthors } from '@/lib/content/post-lists';
import { pageMetadata } from '@/lib/seo/metadata';

export const metadata = pageMetadata({
  title: 'Authors',
  description: 'Who wrote the posts, by name.',
  path: '/blog/authors',
});

export default function AuthorsPage() {
  return (
    <>
      <PageHeader
        title="Authors"
        count={allAuthors().length}
        trail={[{ label: 'Blog', href: '/blog' }]}
      >
        <p>{metadata.description}</p>
      </PageHeader>
      <GroupList groups={allAuthors()} />
    </>
  );
}
