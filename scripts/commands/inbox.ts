import { environmentFaults } from '../../lib/server/environment';
import { defineCommand } from '../command';
import { runInbox } from '../inbox/commands';
import { workplaceOf } from '../inbox/workplace';

/** What staff do with the inbox; docs/operations.md is the guide. */
export const inbox = defineCommand(async (context) => {
  const { malformed } = environmentFaults(context.env);
  for (const text of malformed) context.stderr.write(`${text}\n`);
  return malformed.length > 0 ? 2 : runInbox(context.args, workplaceOf(context));
});
