import { migrateInbox } from '../../lib/inbox';
import type { InboxConfig } from '../../lib/inbox/config';
import { deliver } from '../../lib/inbox/mail/deliver';
import { confirmationMail } from '../../lib/inbox/newsletter/letters';
import { inboxSecrets } from '../../lib/inbox/secret';
import { backUpInbox, copyInbox } from '../../lib/inbox/transfer';
import { pathIn } from '../command';
import { type Command, type Input, Misuse } from './command';
import {
  configured,
  confirmChange,
  ownTransport,
  placeOf,
  saidOf,
  withInbox,
  YES,
} from './session';
import { table } from './terminal';

/** The commands for whoever looks after the database and the mail. */
export const databaseCommands: Readonly<Record<string, Command>> = {
  deliver: {
    takes: [],
    says: 'Sends the mails that are due. A timer runs it.',
    flags: {},
    run: deliverDue,
  },
  init: {
    takes: [],
    says: 'Makes a new, empty inbox. The site makes the file by itself; a Postgres needs this once.',
    flags: YES,
    run: init,
  },
  migrate: {
    takes: [],
    says: 'Brings the tables up to date. The file does that by itself.',
    flags: YES,
    run: migrate,
  },
  backup: {
    takes: ['FILE'],
    says: 'Copies the inbox’s file as it is at one moment, while it is in use. FILE must not be there.',
    flags: {},
    run: backUp,
  },
  transfer: {
    takes: [],
    says: 'Copies the whole inbox into an empty Postgres, and compares what both hold.',
    flags: { to: { value: 'URL', says: 'The address of the Postgres; needed' }, ...YES },
    run: transfer,
  },
};

async function deliverDue(input: Input): Promise<void> {
  const transport = ownTransport(input);
  if (!transport) {
    throw new Error(
      'SMTP_URL is not set, and a message that went into a folder of this machine would count as sent. Nothing was done.',
    );
  }
  const delivered = await withInbox(input, async (inbox) => {
    await inbox.settleRequests(confirmationMail, () => inboxSecrets(input.env), new Date());
    return deliver(inbox, transport, () => new Date());
  });
  input.terminal.print(saidOf(transport, delivered));
}

async function init(input: Input): Promise<void> {
  await confirmChange(input, 'Make an inbox there?');
  const config = configured(input);
  const names = await migrateInbox(config);
  input.terminal.print(
    names.length > 0
      ? `The inbox is ready: ${placeOf(config)}.`
      : `There is an inbox already: ${placeOf(config)}. Nothing was done.`,
  );
}

async function migrate(input: Input): Promise<void> {
  await confirmChange(input, 'Bring its tables up to date?');
  const names = await migrateInbox(configured(input), { mustExist: true });
  input.terminal.print(
    names.length > 0 ? `Done: ${names.join(', ')}.` : 'The tables are up to date.',
  );
}

async function backUp(input: Input): Promise<void> {
  const [file = ''] = input.words;
  const config = configured(input);
  await backUpInbox(config, pathIn(input, file));
  input.terminal.print(`${file} is a copy of ${placeOf(config)}.`);
}

async function transfer(input: Input): Promise<void> {
  const url = input.value('to');
  if (!url || !/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Misuse('--to is the address of a Postgres: postgres://USER:PASSWORD@HOST/NAME');
  }
  const from = configured(input);
  const to: InboxConfig = { kind: 'postgres', url, isServerless: false };
  input.terminal.remark(`To: ${placeOf(to)}.`);
  await confirmChange(input, `Copy ${placeOf(from)} to ${placeOf(to)}?`, true);
  const sums = await copyInbox(from, to);
  const rows = sums.map((sum) => [sum.table, String(sum.rows), sum.checksum]);
  input.terminal.print(table(['TABLE', 'ROWS', 'CHECKSUM OF BOTH'], rows));
  input.terminal.print('Now set DATABASE_URL to that address, and restart the site.');
}
