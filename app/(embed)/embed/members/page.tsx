import type { Metadata } from 'next';
import { Indexed } from '@/components/indexed';
import { MemberWall } from '@/components/member-wall';
import { OperatorNote } from '@/components/operator-note';
import { SiteMark } from '@/components/site-mark';
import { currentMembers, membersByTier } from '@/lib/content/members';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: `Members of the ${site.name}`,
  description: `The members of the ${site.name} by tier, to be shown on other sites.`,
};

/** The members for other sites to frame; docs/data.md says how. */
export default function MembersEmbed() {
  const members = currentMembers().length;
  return (
    <>
      <main className="mx-auto max-w-page p-5">
        <h1 className="mb-5 flex items-center gap-3 font-bold text-xl">
          <SiteMark />
          <a href="/" className="link-quiet">
            {site.name}
          </a>
        </h1>
        {members > 0 ? (
          <>
            <h2 className="mb-6 font-bold text-2xl">
              Members <Indexed size="heading">{members}</Indexed>
            </h2>
            <MemberWall groups={membersByTier()} />
          </>
        ) : (
          <h2 className="mb-6 font-bold text-2xl">There is no member yet</h2>
        )}
      </main>
      <footer className="mx-auto max-w-page px-5 pb-5 text-muted text-sm">
        <p>
          More on the members is at{' '}
          <a href="/members" className="link">
            {new URL(site.origin).host}
          </a>
          .
        </p>
        <OperatorNote />
      </footer>
    </>
  );
}
