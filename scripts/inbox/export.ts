import { writeFile } from 'node:fs/promises';
import { csvTable } from '../../lib/csv';
import type { Application, Inbox } from '../../lib/inbox/types';
import { type Command, type Input, Misuse } from './command';
import { FILTER_FLAGS, filterOf } from './filter';
import { withInbox } from './session';

/** So many are read at a time. */
const PART = 500;

const COLUMNS: Readonly<Record<string, (application: Application) => string>> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  receivedAt: ({ receivedAt }) => receivedAt,
  changedAt: ({ changedAt }) => changedAt,
  organisation: ({ organisation }) => organisation,
  website: ({ website }) => website,
  country: ({ country }) => country,
  tier: ({ tier }) => tier,
  contactName: ({ contactName }) => contactName,
  contactRole: ({ contactRole }) => contactRole,
  email: ({ email }) => email,
  why: ({ why }) => why,
  projectLinks: ({ projectLinks }) => projectLinks.join(' '),
};

/** The command that gives applications to other programs. */
export const exportCommands: Readonly<Record<string, Command>> = {
  export: {
    takes: [],
    says: 'Writes applications as a table for spreadsheets (CSV, safe to open in one), or as JSON with all line ends.',
    flags: {
      format: { value: 'csv|json', says: 'Which of both; needed' },
      out: {
        value: 'FILE',
        says: 'Where to; otherwise it is printed. An existing file is left alone',
      },
      ...FILTER_FLAGS,
    },
    run: exportApplications,
  },
};

async function exportApplications(input: Input): Promise<void> {
  const format = input.value('format');
  if (format !== 'csv' && format !== 'json') throw new Misuse('--format is csv or json');
  const filter = filterOf(input);
  const applications = await withInbox((inbox) => allOf(inbox, filter));
  const text =
    format === 'csv'
      ? csvTable(applications, COLUMNS)
      : `${JSON.stringify(applications, undefined, 2)}\n`;
  const out = input.value('out');
  if (out === undefined) return input.terminal.print(text.trimEnd());
  // It holds what people wrote in confidence.
  await writeFile(out, text, { flag: 'wx', mode: 0o600 });
  input.terminal.remark(`${applications.length} applications are in ${out}.`);
}

/** All that a filter chooses, oldest first, each once though some may come in meanwhile. */
async function allOf(
  inbox: Inbox,
  filter: Parameters<Inbox['applications']>[0],
): Promise<Application[]> {
  const found = new Map<string, Application>();
  for (let offset = 0; ; offset += PART) {
    const { items } = await inbox.applications(filter, { limit: PART, offset });
    for (const item of items) found.set(item.id, item);
    if (items.length < PART) return [...found.values()].reverse();
  }
}
