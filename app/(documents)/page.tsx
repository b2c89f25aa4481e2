import { EventList } from '@/components/event-list';
import { Hero } from '@/components/hero';
import { JsonLd } from '@/components/json-ld';
import { MemberWall } from '@/components/member-wall';
import { PostLead } from '@/components/post-lead';
import { PostList } from '@/components/post-list';
import { ProjectList } from '@/components/project-list';
import { Section } from '@/components/section';
import { today } from '@/lib/clock';
import { allEvents, eventsAsOf } from '@/lib/content/events';
import { currentMembers, membersByTier } from '@/lib/content/members';
import { allPeople } from '@/lib/content/people';
import { allPosts, leadAndOthers } from '@/lib/content/posts';
import { allProjects } from '@/lib/content/projects';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const POSTS = 3;
const EVENTS = 3;

export const dynamic = 'force-static';

const page: PageFacts = { title: site.name, description: site.tagline, path: '/' };
export const metadata = pageMetadata(page);

export default function HomePage() {
  const { lead, others } = leadAndOthers();
  const { coming, past } = eventsAsOf(today());
  const events = (coming.length > 0 ? coming : past).slice(0, EVENTS);
  const posts = others.slice(0, POSTS);
  return (
    <>
      <JsonLd page={page} />
      <Hero
        shape={[
          { label: 'members', href: '/members', count: currentMembers().length },
          { label: 'projects', href: '/projects', count: allProjects().length },
          { label: 'people', href: '/people', count: allPeople().length },
          { label: 'events', href: '/events', count: allEvents().length },
          { label: 'posts', href: '/blog', count: allPosts().length },
        ]}
      />
      {lead && (
        <Section title="From the blog" more={{ label: 'All posts', href: '/blog' }}>
          <PostLead post={lead} heading="h3" />
          {posts.length > 0 && <PostList posts={posts} heading="h3" />}
        </Section>
      )}
      {allProjects().length > 0 && (
        <Section title="Projects" more={{ label: 'About the projects', href: '/projects' }}>
          <ProjectList projects={allProjects()} heading="h3" />
        </Section>
      )}
      {currentMembers().length > 0 && (
        <Section title="Members" more={{ label: 'Members in detail', href: '/members' }}>
          <MemberWall groups={membersByTier()} />
        </Section>
      )}
      {events.length > 0 && (
        <Section
          title={`${coming.length > 0 ? 'Coming' : 'Latest'} event${events.length === 1 ? '' : 's'}`}
          more={{ label: 'All events', href: '/events' }}
        >
          <EventList events={events} />
        </Section>
      )}
    </>
  );
}
