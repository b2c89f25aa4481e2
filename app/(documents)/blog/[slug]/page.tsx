import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OtherPosts } from '@/components/other-posts';
import { PostArticle } from '@/components/post-article';
import { allPosts, neighboursOf, postBody, postBySlug } from '@/lib/content/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return allPosts().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/blog/[slug]'>): Promise<Metadata> {
  const post = await requestedPost(params);
  return post ? { title: post.title, description: post.description } : {};
}

export default async function PostPage({ params }: PageProps<'/blog/[slug]'>) {
  const post = await requestedPost(params);
  if (!post) notFound();
  return (
    <>
      <PostArticle post={post} body={postBody(post)} />
      <OtherPosts {...neighboursOf(post)} />
    </>
  );
}

async function requestedPost(params: PageProps<'/blog/[slug]'>['params']) {
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  return postBySlug(decodeURIComponent((await params).slug));
}
