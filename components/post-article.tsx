import type { Body, PostSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Prose } from './prose';

/** A post in full. The microdata names its parts for reading machines. */
export function PostArticle({ post, body }: { post: PostSummary; body: Body }) {
  return (
    <article itemScope itemType="https://schema.org/BlogPosting" lang={post.lang}>
      <header className="mb-10">
        <h1
          itemProp="headline"
          className="max-w-[24ch] text-balance font-bold text-3xl sm:text-4xl"
        >
          {post.title}
        </h1>
        <p className="mt-4 text-muted">
          By <span itemProp="author">{post.byline}</span>,{' '}
          <DateTime date={post.date} itemProp="datePublished" />
        </p>
      </header>
      <Prose html={body.html} itemProp="articleBody" />
    </article>
  );
}
