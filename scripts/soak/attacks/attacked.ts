import type { SiteCopy } from '../../../e2e/site-copy';
import type { Inbox } from '../../../lib/inbox/types';

/** A site that is attacked, with what it keeps and sends. */
export interface Attacked {
  copy: SiteCopy;
  inbox: Inbox;
  /** The messages that the site sent. */
  received: readonly Buffer[];
}

/** Who may use the desk of the site. */
export const STAFF = 'staff@example.org';
