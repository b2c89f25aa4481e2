import type { Connection } from '../database';
import { drafts } from './drafts';
import { finding } from './finding';
import { deskLog } from './log';
import { sessions } from './sessions';
import type { Desk } from './types';

/** What the staff desk keeps. */
export function desk(database: Connection): Desk {
  return { ...sessions(database), ...drafts(database), ...finding(database), ...deskLog(database) };
}
