import { staffCommand } from '../inbox/staff-command';
import { runNewsletter } from '../newsletter/commands';

/** What staff do with the newsletter; docs/operations.md is the guide. */
export const newsletter = staffCommand(runNewsletter);
