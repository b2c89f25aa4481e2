import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { PostList } from '@/components/post-list';
import { currentMembers } from '@/lib/content/members';
import { allPosts } from '@/lib/content/posts';
import { site } from '@/lib/site';

const LATEST_POSTS = 3;

export default function HomePage() {
  return (
    <>
      <PageHeader title={site.name}>
        <p>{site.tagline}</p>
        {site.introduction.map((paragraph) => (
          <p key={paragraph} className="mt-3 text-base">
            {paragraph}
          </p>
        ))}
      </PageHeader>
      <section aria-labelledby="latest">
        <h2 id="latest" className="font-bold text-2xl">
          Latest posts
        </h2>
        <PostList posts={allPosts().slice(0, LATEST_POSTS)} heading="h3" />
        <p>
          <a href="/blog" className="text-accent underline">
            All posts
          </a>
        </p>
      </section>
      <section aria-labelledby="members" className="mt-14">
        <h2 id="members" className="mb-5 font-bold text-2xl">
          Members
        </h2>
        <MemberList members={currentMembers()} />
        <p className="mt-5">
          <a href="/members" className="text-accent underline">
            Members by tier
          </a>
        </p>
      </section>
    </>
  );
}
