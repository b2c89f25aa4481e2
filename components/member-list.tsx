import type { MemberSummary } from '@/lib/content/types';

/** Members as a grid of links, in the order given. */
export function MemberList({ members }: { members: readonly MemberSummary[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {members.map((member) => (
        <li key={member.slug} className="rounded-lg border border-line bg-raised p-4">
          <a href={member.path} className="font-semibold hover:text-accent hover:underline">
            {member.name}
          </a>
          <p className="mt-1 text-muted text-sm">{member.description}</p>
        </li>
      ))}
    </ul>
  );
}
