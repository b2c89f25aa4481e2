import { EmptyList } from '@/components/empty-list';
import { GroupList } from '@/components/group-list';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { allAuthors } from '@/lib/content/post-lists';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

const page = listPage(
  {
    title: 'Authors',
    description: 'Who wrote the posts, by name.',
    path: '/blog/authors',
    trail: [{ label: 'Blog', href: '/blog' }],
  },
  allAuthors(),
);
export const metadata = pageMetadata(page);

export default function AuthorsPage() {
  if (allAuthors().length === 0) return <EmptyList page={page} noun="author" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={allAuthors().length} trail={page.trail}>
        <p>{page.description}</p>
      </PageHeader>
      <GroupList groups={allAuthors()} />
    </>
  );
}
