import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { FORM_TYPE, FROM_PAGE, post, visitor } from '../../../e2e/forms/posting';
import { MOST_TO_ONE } from '../../../lib/inbox/mail/recipient-limit';
import { addressKey } from '../../../lib/inbox/newsletter/address';
import { SPELLED, SPELLINGS } from '../../../lib/inbox/newsletter/spellings';
import { MOST_CONFIRMATIONS } from '../../../lib/inbox/newsletter/subscribers';
import { inboxSecrets } from '../../../lib/inbox/secret';
import type { Attacked } from './attacked';

/** A mail leaves within this time of its request, in milliseconds. */
const UNTIL_SENT = 15_000;

/**
 * Types every spelling of two addresses into the forms: one of them is suppressed, so that
 * nothing of the newsletter may go to it; to the other go so many mails and no more.
 */
export async function spelledAddresses({ copy, inbox, received }: Attacked) {
  const secrets = await inboxSecrets({ DATA_DIR: `${copy.folder}/attacked` });
  await inbox.suppress(SPELLED.idn, 'staff', secrets, new Date());
  const before = received.length;
  const problems: string[] = [];
  let requests = 0;
  const send = async (form: string, email: string, fields: Record<string, string>) => {
    const body = new URLSearchParams({ email, ...fields }).toString();
    requests += 1;
    return (await post(form, body, { ...FROM_PAGE, ...FORM_TYPE, ...visitor() })).status;
  };
  // One after the other, since what one form sends counts for the limit of the other.
  for (const [form, fieldsOf] of [
    ['newsletter', () => ({ consent: 'yes' })],
    ['contact', (number: number) => ({ name: 'x', subject: `Spelling ${number}`, message: 'x' })],
  ] as const) {
    for (const [number, [email, , is]] of SPELLINGS.entries()) {
      const status = await send(form, email, fieldsOf(number));
      if (status !== (is === 'refused' ? 422 : 303))
        problems.push(`${form} answered ${status} to ${JSON.stringify(email)}`);
    }
    await sleep(UNTIL_SENT);
  }
  const counts = { confirmations: new Map<string, number>(), all: new Map<string, number>() };
  for (const message of received.slice(before)) {
    const { to, text } = await PostalMime.parse(message);
    const key = addressKey(to?.[0]?.address ?? '');
    counts.all.set(key, (counts.all.get(key) ?? 0) + 1);
    if (!text?.includes('/newsletter/confirm')) continue;
    counts.confirmations.set(key, (counts.confirmations.get(key) ?? 0) + 1);
  }
  const confirmations = (email: string) => counts.confirmations.get(addressKey(email)) ?? 0;
  if (confirmations(SPELLED.ascii) !== MOST_CONFIRMATIONS) {
    problems.push(`${confirmations(SPELLED.ascii)} mails to confirm went to ${SPELLED.ascii}`);
  }
  if (confirmations(SPELLED.idn) > 0) problems.push(`${SPELLED.idn} is suppressed, and got a mail`);
  for (const email of Object.values(SPELLED)) {
    const all = counts.all.get(addressKey(email)) ?? 0;
    if (all > MOST_TO_ONE) problems.push(`${all} mails went to ${email}`);
    if (all === 0) problems.push(`no mail went to ${email}`);
  }
  return { requests, problems };
}
