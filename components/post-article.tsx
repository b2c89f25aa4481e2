import type { Body, MemberSummary, PostSummary } from '@/lib/content/types';
import { site } from '@/lib/site';
import { AnnouncementCard } from './announcement-card';
import { Breadcrumbs } from './breadcrumbs';
import { EditLink } from './edit-link';
import { Outline } from './outline';
import { PostHeader } from './post-header';
import { Prose } from './prose';
import { type NamedText, StandingText } from './standing-text';
import { UnpublishedNote } from './unpublished-note';

/**
 * A post in full, with the members it is about and the standing texts it names.
 * The microdata names its parts for reading machines.
 */
export function PostArticle({
  post,
  body,
  members,
  standingTexts,
}: {
  post: PostSummary;
  body: Body;
  members: readonly MemberSummary[];
  standingTexts: readonly NamedText[];
}) {
  return (
    <article
      itemScope
      itemType="https://schema.org/BlogPosting"
      lang={post.lang}
      className="lg:grid lg:grid-cols-[minmax(0,var(--container-wide))_minmax(0,1fr)] lg:gap-x-12"
    >
      <div className="lg:col-span-2">
        <UnpublishedNote state={post.unpublished} />
        <div lang={site.lang}>
          <Breadcrumbs trail={[{ label: 'Blog', href: '/blog' }]} />
        </div>
        <PostHeader post={post} />
      </div>
      <Outline headings={body.headings} lang={post.lang} />
      <div className="lg:col-start-1 lg:row-start-2">
        {/* A text of another language than the site's may run the other way. */}
        <Prose html={body.html} itemProp="articleBody" dir={post.lang ? 'auto' : undefined} />
        <AnnouncementCard members={members} />
        {standingTexts.map((text) => (
          <StandingText key={text.name} text={text} />
        ))}
        <EditLink id={post.id} />
      </div>
    </article>
  );
}
