import type { MemberSummary, TierSummary } from '@/lib/content/types';
import { Indexed } from './indexed';
import { Mark } from './mark';
import { UnpublishedMark } from './unpublished-note';

/** From this many on, the members of a tier are set in small type. */
const MANY = 10;

/** All members by tier: names, and marks of equal weight where there are any. */
export function MemberWall({
  groups,
}: {
  groups: readonly { tier: TierSummary; members: readonly MemberSummary[] }[];
}) {
  return groups.map(({ tier, members }, index) => (
    <section key={tier.slug} aria-labelledby={`wall-${tier.slug}`} className="mb-8">
      <h3 id={`wall-${tier.slug}`} className="mb-3 font-bold">
        <a href={`/members/tier/${tier.slug}`} className="link-quiet">
          {tier.name}
        </a>{' '}
        <Indexed>{members.length}</Indexed>
      </h3>
      {index > 0 && members.length >= MANY ? (
        <Names members={members} />
      ) : (
        <Cells members={members} />
      )}
    </section>
  ));
}

function Cells({ members }: { members: readonly MemberSummary[] }) {
  return (
    <ul className="cells grid-cols-2 md:grid-cols-3 lg:grid-cols-4">
      {members.map(({ slug, path, name, mark, unpublished }) => (
        <li key={slug}>
          <a
            href={path}
            className="flex min-h-22 flex-wrap content-center items-center justify-between gap-x-3 gap-y-2 px-4 py-3 font-bold leading-tight hover:bg-raised hover:text-accent sm:px-5"
          >
            <span className="min-w-0">{name}</span>
            <UnpublishedMark state={unpublished} />
            <Mark mark={mark} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Names({ members }: { members: readonly MemberSummary[] }) {
  return (
    <ul className="columns-1 gap-x-8 sm:columns-2 lg:columns-3">
      {members.map(({ slug, path, name, unpublished }) => (
        <li key={slug} className="break-inside-avoid border-line border-t py-1.5">
          <a href={path} className="link-quiet">
            {name}
          </a>{' '}
          <UnpublishedMark state={unpublished} />
        </li>
      ))}
    </ul>
  );
}
