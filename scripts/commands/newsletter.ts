import { defineCommand } from '../command';
import { workplaceOf } from '../inbox/workplace';
import { runNewsletter } from '../newsletter/commands';

/** What staff do with the newsletter; docs/operations.md is the guide. */
export const newsletter = defineCommand((context) =>
  runNewsletter(context.args, workplaceOf(context)),
);
