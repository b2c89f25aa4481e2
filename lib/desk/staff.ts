import { formsAreOpen } from '../forms/open';
import type { Environment } from '../inbox/config';
import { canSend } from '../inbox/mail/transport';
import { folded } from '../inbox/texts';

/** The addresses of staff, from `STAFF`, as they are compared. */
function staffOf(env: Environment): string[] {
  return (env.STAFF ?? '').split(',').map(folded).filter(Boolean);
}

/** Whether an address is one of the staff's just now. */
export function isStaff(env: Environment, address: string): boolean {
  return staffOf(env).includes(folded(address));
}

/**
 * Whether there is a desk: where the forms are open, there are staff, and a link can be
 * mailed to them.
 */
export function deskIsOpen(env: Environment): boolean {
  return formsAreOpen(env) && canSend(env) && staffOf(env).length > 0;
}
