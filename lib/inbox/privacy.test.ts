import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Period, RETENTION } from './retention';

/** What is kept, by how its row on the page about privacy begins, or its sentence. */
const SAID: Readonly<Record<keyof typeof RETENTION, RegExp>> = {
  accepted: /^\| An application that was accepted.*\| (.*) after the decision \|$/m,
  declined: /^\| One that was declined or withdrawn \| (.*) after the decision \|$/m,
  withdrawn: /^\| One that was declined or withdrawn \| (.*) after the decision \|$/m,
  undecided: /^\| One that isn't decided \| (.*) after anything last happened to it \|$/m,
  contact: /^\| A message by the contact form \| (.*) \|$/m,
  mail: /^\| E-mails that the site sent about them \| (.*) \|$/m,
  unconfirmed: /^\| A subscription to the newsletter that wasn't confirmed \| (.*) \|$/m,
  unsubscribed: /^\| One that ended \| (.*), then nothing \|$/m,
  delivery: /^\| Which issue went to whom.*\| (.*) \|$/m,
  limit: /They are gone (.*) after they no longer count\./,
  deskLog: /read and did at their desk stays for (.*), with the number of the application/,
};

const inWords = (period: Period) =>
  'days' in period ? `${period.days} days` : `${period.months} months`;

test('the page about privacy says how long things are kept, as they are', () => {
  const page = readFileSync('content/pages/privacy.md', 'utf8');
  const said = Object.entries(SAID).map(([name, row]) => [name, row.exec(page)?.[1]]);
  const kept = Object.entries(RETENTION).map(([name, period]) => [name, inWords(period)]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(kept));
});
