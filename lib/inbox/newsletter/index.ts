import type { Connection } from '../database';
import { deliveries } from './deliveries';
import { issues } from './issues';
import { reports } from './reports';
import { subscribers } from './subscribers';
import type { Newsletter } from './types';

/** The part of the inbox that keeps the newsletter. */
export function newsletter(database: Connection): Newsletter {
  return {
    ...subscribers(database),
    ...issues(database),
    ...deliveries(database),
    ...reports(database),
  };
}
