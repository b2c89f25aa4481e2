import { AnnouncementCard } from '@/components/announcement-card';
import { EventList } from '@/components/event-list';
import { MemberFacts } from '@/components/member-facts';
import { MemberList } from '@/components/member-list';
import { MemberWall } from '@/components/member-wall';
import { Pagination } from '@/components/pagination';
import { PersonList } from '@/components/person-list';
import { PostLead } from '@/components/post-lead';
import { PostList } from '@/components/post-list';
import { ProjectList } from '@/components/project-list';
import { SeatGrid } from '@/components/seat-grid';
import { Section } from '@/components/section';
import { event, member, members, person, post, project, seats, tier } from './samples';

/** The lists of the site, each with what its entries can lack. */
export function Lists() {
  return (
    <>
      <Section title="Posts" count={2} more={{ label: 'All posts', href: '/blog' }}>
        <PostLead post={post} heading="h3" />
        <PostList posts={[post, { ...post, slug: 'other', tags: [] }]} heading="h3" />
        <Pagination label="Pages of posts" page={2} count={4} hrefOf={(page) => `/blog?${page}`} />
      </Section>
      <Section title="Members" count={members.length}>
        <MemberWall groups={[{ tier, members }]} />
        <MemberList members={members} />
        <AnnouncementCard members={[member]} />
      </Section>
      <Section title="Facts">
        <MemberFacts member={member} />
      </Section>
      <Section title="Projects">
        <ProjectList
          projects={[project, { ...project, slug: 'other', mark: undefined }]}
          heading="h3"
        />
      </Section>
      <Section title="Events">
        <EventList
          events={[event, { ...event, slug: 'other', end: event.start, place: undefined }]}
        />
      </Section>
      <Section title="People">
        <PersonList people={[{ person, roles: ['Chair, Example Board'] }]} />
      </Section>
      <Section title="Seats">
        <SeatGrid entries={seats} />
      </Section>
    </>
  );
}
