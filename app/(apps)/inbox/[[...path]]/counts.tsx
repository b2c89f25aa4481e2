import { DeskCounts } from '@/components/desk-counts';
import { PageHeader } from '@/components/page-header';
import { STATE_NAMES } from '@/lib/desk/move';
import { MAIL_STATES } from '@/lib/inbox/mail/types';
import { STATES } from '@/lib/inbox/types';
import type { AtDesk } from './desk';

const SUBSCRIBER_COUNTS = [
  ['pending', 'Asked, not confirmed'],
  ['confirmed', 'Subscribers'],
  ['unsubscribed', 'Left'],
  ['suppressed', 'Never written to again'],
] as const;

/** How much there is of everything, and of nobody in particular. */
export async function showCounts({ inbox }: AtDesk) {
  const { applications, contacts, mails } = await inbox.stats();
  // Who reads the newsletter is counted, and named nowhere at the desk.
  const subscribers = await inbox.subscriberCounts();
  const groups = [
    {
      title: 'Applications',
      counts: STATES.map((state) => [STATE_NAMES[state], applications[state]] as const),
    },
    { title: 'Messages', counts: [['By the contact form', contacts] as const] },
    {
      title: 'Newsletter',
      counts: SUBSCRIBER_COUNTS.map(([name, says]) => [says, subscribers[name]] as const),
    },
    { title: 'Mails', counts: MAIL_STATES.map((state) => [state, mails[state]] as const) },
  ];
  return (
    <>
      <PageHeader title="Counts" />
      <DeskCounts groups={groups} />
    </>
  );
}
