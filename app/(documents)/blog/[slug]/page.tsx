import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OtherPosts } from '@/components/other-posts';
import { PostArticle } from '@/components/post-article';
import { RelatedPosts } from '@/components/related-posts';
import { YearArchive } from '@/components/year-archive';
import { allMembers } from '@/lib/content/members';
import { standingText } from '@/lib/content/pages';
import { groupPage } from '@/lib/content/post-groups';
import { allYears } from '@/lib/content/post-lists';
import { allPosts, neighboursOf, postBody, postBySlug } from '@/lib/content/posts';
import { relatedPosts } from '@/lib/content/related';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return [...allPosts(), ...allYears()].map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/blog/[slug]'>): Promise<Metadata> {
  const { slug } = await params;
  if (groupPage(allYears(), [slug])) {
    return pageMetadata({
      title: `Posts of ${slug}`,
      description: `All posts of ${slug}, newest first.`,
      path: `/blog/${slug}`,
    });
  }
  const post = await requestedPost(params);
  return post ? pageMetadata({ ...post, hasPicture: true }) : {};
}

/** A post, or the posts of a year: slugs of posts are no years. */
export default async function PostPage({ params }: PageProps<'/blog/[slug]'>) {
  const year = groupPage(allYears(), [(await params).slug]);
  if (year) return <YearArchive {...year} />;
  const post = await requestedPost(params);
  if (!post) notFound();
  const members = allMembers().filter(
    ({ slug, announcement }) => post.members.includes(slug) || announcement?.slug === post.slug,
  );
  const standingTexts = post.boilerplate.flatMap((name) => standingText(name) ?? []);
  return (
    <>
      <PostArticle
        post={post}
        body={postBody(post)}
        members={members}
        standingTexts={standingTexts}
      />
      <OtherPosts {...neighboursOf(post)} />
      <RelatedPosts posts={relatedPosts(post)} />
    </>
  );
}

async function requestedPost(params: PageProps<'/blog/[slug]'>['params']) {
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  return postBySlug(decodeURIComponent((await params).slug));
}
