import type { InboxConfig } from '../../lib/inbox/config';
import { openInbox } from '../../lib/inbox/index';
import { MAIL_STATES } from '../../lib/inbox/mail/types';

/** How many mails an application has: the receipt, and the one for staff. */
const MAILS = 2;
const ALL = { limit: 1_000_000, offset: 0 };

/**
 * Looks at an inbox after those who wrote to it were killed.
 *
 * @param acknowledged the organisations whose applications were.
 * @returns how many applications there are, and what is wrong: one that was
 * acknowledged and isn't there, is there twice, or any without its history or mails.
 */
export async function inspect(
  config: InboxConfig,
  acknowledged: readonly string[],
): Promise<{ stored: number; problems: string[] }> {
  const inbox = await openInbox(config);
  try {
    const { items } = await inbox.applications({}, ALL);
    const mails = await inbox.mails(MAIL_STATES, ALL);
    const problems: string[] = [];

    const stored = countBy(items.map(({ organisation }) => organisation));
    for (const name of acknowledged) if (!stored.has(name)) problems.push(`${name} is lost`);
    for (const [name, times] of stored)
      if (times > 1) problems.push(`${name} is there ${times} times`);

    const about = countBy(mails.items.map((mail) => mail.about ?? ''));
    for (const { id, organisation } of items) {
      const entries = (await inbox.history(id)).length;
      if (entries !== 1) problems.push(`${organisation} has ${entries} entries in its history`);
      if (about.get(id) !== MAILS) problems.push(`${organisation} has ${about.get(id) ?? 0} mails`);
    }
    if (mails.total !== MAILS * items.length) problems.push('There are mails about nothing.');
    return { stored: items.length, problems };
  } finally {
    await inbox.close();
  }
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
