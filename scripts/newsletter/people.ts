import { csvTable } from '../../lib/csv';
import { addressKey } from '../../lib/inbox/newsletter/address';
import {
  SUBSCRIBER_STATES,
  SUPPRESSION_REASONS,
  type Subscriber,
  type SubscriberState,
} from '../../lib/inbox/newsletter/types';
import { inboxSecrets } from '../../lib/inbox/secret';
import { type Command, type Input, Misuse } from '../inbox/command';
import { confirmChange, JSON_FLAG, withInbox, YES } from '../inbox/session';
import { printJson } from '../inbox/show';
import { table } from '../inbox/terminal';

/** The commands about those who read it. */
export const peopleCommands: Readonly<Record<string, Command>> = {
  subscribers: {
    takes: [],
    says: 'Counts subscriptions and suppressed addresses.',
    flags: JSON_FLAG,
    run: subscribers,
  },
  export: {
    takes: [],
    says: 'Writes all subscriptions as CSV, with what was agreed to and when.',
    flags: {
      state: {
        value: 'STATE',
        says: `${SUBSCRIBER_STATES.join(', ')}; several with commas between, all if not said`,
      },
    },
    run: exportAll,
  },
  suppress: {
    takes: ['E-MAIL'],
    says: 'Ends a subscription, and sends nothing to the address any more, whoever subscribes it.',
    flags: {
      reason: { value: 'REASON', says: `${SUPPRESSION_REASONS.join(', ')}; staff if not said` },
      ...YES,
    },
    run: suppress,
  },
  unsuppress: {
    takes: ['E-MAIL'],
    says: 'Lets an address be subscribed again, if its owner wants that.',
    flags: YES,
    run: unsuppress,
  },
};

async function subscribers(input: Input): Promise<void> {
  const found = await withInbox(input, async (inbox) => ({
    ...(await inbox.subscriberCounts()),
    suppressions: await inbox.suppressionKeys(await inboxSecrets(input.env)),
  }));
  if (input.has('json')) return printJson(input, found);
  const { suppressions, ...counts } = found;
  const rows = Object.entries(counts).map(([state, number]) => [state, String(number)]);
  input.terminal.print(table(['SUBSCRIPTIONS', ''], rows));
  const { previous, lost } = suppressions;
  if (previous > 0) {
    input.terminal.remark(`${previous} of the suppressed are lost without INBOX_SECRET_PREVIOUS.`);
  }
  if (lost > 0) {
    input.terminal.remark(`${lost} of the suppressed no longer count: their secret is gone.`);
  }
}

async function exportAll(input: Input): Promise<void> {
  const states = input.value('state')?.split(',').map(stateOf) ?? SUBSCRIBER_STATES;
  const found = await withInbox(input, (inbox) => inbox.subscribers(states));
  input.terminal.print(csvTable(found, COLUMNS).trimEnd());
}

const COLUMNS: Readonly<Record<string, (subscriber: Subscriber) => string | undefined>> = {
  email: ({ email }) => email,
  state: ({ state }) => state,
  requestedAt: ({ requestedAt }) => requestedAt,
  confirmedAt: ({ confirmedAt }) => confirmedAt,
  leftAt: ({ leftAt }) => leftAt,
  consent: ({ consent }) => consent,
};

function stateOf(name: string): SubscriberState {
  const state = SUBSCRIBER_STATES.find((each) => each === name.trim());
  if (state) return state;
  throw new Misuse(`"${name}" is no state; there are ${SUBSCRIBER_STATES.join(', ')}`);
}

async function suppress(input: Input): Promise<void> {
  const email = emailOf(input);
  const name = input.value('reason') ?? 'staff';
  const reason = SUPPRESSION_REASONS.find((each) => each === name);
  if (!reason) throw new Misuse(`--reason is one of ${SUPPRESSION_REASONS.join(', ')}`);
  await confirmChange(input, `Never send anything to ${email} again?`);
  await withInbox(input, async (inbox) =>
    inbox.suppress(email, reason, await inboxSecrets(input.env), new Date()),
  );
  input.terminal.print(`${email} gets no newsletter any more.`);
}

async function unsuppress(input: Input): Promise<void> {
  const email = emailOf(input);
  await confirmChange(input, `Let ${email} be subscribed again?`);
  const wasSuppressed = await withInbox(input, async (inbox) =>
    inbox.unsuppress(email, await inboxSecrets(input.env)),
  );
  if (!wasSuppressed) {
    throw new Error(`${email} isn’t suppressed.`);
  }
  input.terminal.print(`${email} can be subscribed again, by the form.`);
}

/** As it is compared, which is how it is shown, too. */
function emailOf({ words: [email = ''] }: Input): string {
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) throw new Misuse('E-MAIL is one address');
  return addressKey(email);
}
