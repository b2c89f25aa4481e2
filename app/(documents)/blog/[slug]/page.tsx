import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArticle } from '@/components/post-article';
import { allPosts, postBody, postBySlug } from '@/lib/content/posts';

export const dynamicParams = false;

export function generateStaticParams() {
  return allPosts().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/blog/[slug]'>): Promise<Metadata> {
  const post = postBySlug((await params).slug);
  return post ? { title: post.title, description: post.description } : {};
}

export default async function PostPage({ params }: PageProps<'/blog/[slug]'>) {
  const post = postBySlug((await params).slug);
  if (!post) notFound();
  return <PostArticle post={post} body={postBody(post)} />;
}
