import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** Since when an organisation is a member, as precisely as it is known and no more. */
export function MemberSince({ member }: { member: MemberSummary }) {
  if (!member.joined || member.joinedPrecision === 'unknown') return 'Not known';
  const date = <DateTime date={member.joined} />;
  if (member.joinedPrecision === 'no-later-than') return <>By {date} at the latest</>;
  if (member.joinedPrecision === 'month') return <>{date} (month known only)</>;
  return date;
}

/** The same in a few words, for lists; nothing where it is not known. */
export function MemberSinceShort({ member }: { member: MemberSummary }) {
  if (!member.joined || member.joinedPrecision === 'unknown') return null;
  const word = member.joinedPrecision === 'no-later-than' ? 'joined by' : 'member since';
  return (
    <>
      {' '}
      · {word} <DateTime date={member.joined} />
    </>
  );
}
