import { writeFile } from 'node:fs/promises';
import { allApplications, applicationsCsv } from '../../lib/inbox/applications-csv';
import { pathIn } from '../command';
import { type Command, type Input, Misuse } from './command';
import { FILTER_FLAGS, filterOf } from './filter';
import { withInbox } from './session';

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
  const applications = await withInbox(input, (inbox) => allApplications(inbox, filter));
  const text =
    format === 'csv'
      ? applicationsCsv(applications)
      : `${JSON.stringify(applications, undefined, 2)}\n`;
  const out = input.value('out');
  if (out === undefined) return input.terminal.print(text.trimEnd());
  // It holds what people wrote in confidence.
  await writeFile(pathIn(input, out), text, { flag: 'wx', mode: 0o600 });
  input.terminal.remark(`${applications.length} applications are in ${out}.`);
}
