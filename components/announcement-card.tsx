import type { MemberSummary } from '@/lib/content/types';
import { site } from '@/lib/site';

const TITLE_ID = 'members-today';

/** The members that a post is about, as they are today. */
export function AnnouncementCard({ members }: { members: readonly MemberSummary[] }) {
  if (members.length === 0) return null;
  return (
    <section
      aria-labelledby={TITLE_ID}
      lang={site.lang}
      className="mt-10 max-w-measure rounded-sm bg-raised p-6 forced-colors:border"
    >
      <h2 id={TITLE_ID} className="font-bold text-xl">
        {members.length === 1 ? 'The member today' : 'The members today'}
      </h2>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li key={member.slug} className="py-3 last:pb-0">
            <p>
              <a href={member.path} className="font-semibold link">
                {member.name}
              </a>
              <span className="text-muted">
                {' · '}
                {member.left ? 'Former member' : `${member.tier.name} member`}
              </span>
            </p>
            <p className="mt-1">{member.description}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
