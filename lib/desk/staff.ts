import { formsAreOpen } from '../forms/open';
import type { Environment } from '../inbox/config';
import { oneAddress } from '../inbox/mail/address';
import { folded } from '../inbox/texts';

/**
 * The addresses of staff, from `STAFF`, as they are compared.
 *
 * @returns those that are addresses; `isFaulty` says whether there was anything else.
 */
export function staffOf(env: Environment): { addresses: string[]; isFaulty: boolean } {
  const written = (env.STAFF ?? '').split(',').map(folded).filter(Boolean);
  const addresses = written.filter(isAddress);
  return { addresses, isFaulty: addresses.length < written.length };
}

/** Whether an address is one of the staff's just now. */
export function isStaff(env: Environment, address: string): boolean {
  return staffOf(env).addresses.includes(folded(address));
}

/**
 * Whether there is a desk: where the forms are open, there are staff, and a link can be
 * mailed to them.
 */
export function deskIsOpen(env: Environment): boolean {
  const canMail = env.SMTP_URL ? Boolean(env.MAIL_FROM) : !env.VERCEL;
  return formsAreOpen(env) && canMail && staffOf(env).addresses.length > 0;
}

function isAddress(text: string): boolean {
  try {
    return oneAddress(text) === text;
  } catch {
    return false;
  }
}
