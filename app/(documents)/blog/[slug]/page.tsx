import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContentWarnings } from '@/components/content-problems';
import { JsonLd } from '@/components/json-ld';
import { OtherPosts } from '@/components/other-posts';
import { PostArticle } from '@/components/post-article';
import { RelatedPosts } from '@/components/related-posts';
import { YearArchive } from '@/components/year-archive';
import { membersIn } from '@/lib/content/members';
import { standingText } from '@/lib/content/pages';
import { groupPage } from '@/lib/content/post-groups';
import { allYears } from '@/lib/content/post-lists';
import { allPosts, neighboursOf, postBody, postBySlug } from '@/lib/content/posts';
import { contentWarnings } from '@/lib/content/problems';
import { relatedPosts } from '@/lib/content/related';
import { yearPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { postPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return [...allPosts(), ...allYears()].map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/blog/[slug]'>): Promise<Metadata> {
  const { slug } = await params;
  const year = groupPage(allYears(), [slug]);
  if (year) return pageMetadata(yearPage(year.group, year.list));
  const post = await requestedPost(params);
  return post ? pageMetadata(postPage(post, membersIn(post))) : {};
}

/** A post, or the posts of a year: slugs of posts are no years. */
export default async function PostPage({ params }: PageProps<'/blog/[slug]'>) {
  const year = groupPage(allYears(), [(await params).slug]);
  if (year) return <YearArchive {...year} />;
  const post = await requestedPost(params);
  if (!post) notFound();
  const members = membersIn(post);
  return (
    <>
      <JsonLd page={postPage(post, members)} />
      <PostArticle
        post={post}
        body={postBody(post)}
        members={members}
        standingTexts={post.boilerplate.flatMap((name) => standingText(name) ?? [])}
      />
      <OtherPosts {...neighboursOf(post)} />
      <RelatedPosts posts={relatedPosts(post)} />
      <ContentWarnings problems={contentWarnings(post.id)} />
    </>
  );
}

async function requestedPost(params: PageProps<'/blog/[slug]'>['params']) {
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  return postBySlug(decodeURIComponent((await params).slug));
}
