import { domainToASCII } from 'node:url';
import { folded } from '../texts';

/**
 * An e-mail address as subscribers are compared by it: its domain as the mail system
 * knows it (IDNA, small letters), what stands before as `folded` has it, composed (NFKC)
 * and in small letters. By the standard the part before the `@` is the mailbox's own
 * affair, but no provider of note has Ann and ann be two people, and counting them as
 * two would send both issues to one. Dots and what follows a plus stay: most providers
 * take such addresses for different mailboxes, which may be different people's.
 *
 * @returns the text folded, if it has no `@`.
 */
export function addressKey(email: string): string {
  const text = email.normalize('NFC').trim();
  const at = text.lastIndexOf('@');
  if (at < 0) return folded(text);
  const domain = text.slice(at + 1).replace(/\.$/, '');
  return `${folded(text.slice(0, at))}@${domainToASCII(domain) || folded(domain)}`;
}
