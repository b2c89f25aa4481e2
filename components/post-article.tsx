import type { Body, PostSummary } from '@/lib/content/types';
import { EditLink } from './edit-link';
import { Outline } from './outline';
import { PostHeader } from './post-header';
import { Prose } from './prose';

/** A post in full. The microdata names its parts for reading machines. */
export function PostArticle({ post, body }: { post: PostSummary; body: Body }) {
  return (
    <article
      itemScope
      itemType="https://schema.org/BlogPosting"
      lang={post.lang}
      className="lg:grid lg:grid-cols-[minmax(0,44rem)_minmax(0,1fr)] lg:gap-x-12"
    >
      <div className="lg:col-span-2">
        <PostHeader post={post} />
      </div>
      <Outline headings={body.headings} lang={post.lang} />
      <div className="lg:col-start-1 lg:row-start-2">
        {/* A text of another language than the site's may run the other way. */}
        <Prose html={body.html} itemProp="articleBody" dir={post.lang ? 'auto' : undefined} />
        <EditLink id={post.id} />
      </div>
    </article>
  );
}
