import { runInbox } from '../inbox/commands';
import { staffCommand } from '../inbox/staff-command';

/** What staff do with the inbox; docs/operations.md is the guide. */
export const inbox = staffCommand(runInbox);
