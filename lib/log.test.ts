import { expect, test } from '@playwright/test';
import { log, logConsole, nameAndPlace, requestId, withoutPersons } from './log';

/** What `work` writes to one of the console's levels. */
function written(level: 'info' | 'warn' | 'error', work: () => void): string[] {
  const own = console[level];
  const lines: string[] = [];
  console[level] = (line: string) => lines.push(line);
  try {
    work();
  } finally {
    console[level] = own;
  }
  return lines;
}

test('a line is JSON with time, level, message and request', () => {
  const [line = ''] = written('warn', () => log('warn', 'Mail: one\ntwo', { request: 'abc' }));
  expect(line).not.toContain('\n');
  const { time, ...rest } = JSON.parse(line);
  expect(Math.abs(Date.now() - Date.parse(time))).toBeLessThan(5000);
  expect(rest).toEqual({ level: 'warn', message: 'Mail: one\ntwo', request: 'abc' });
  const [other = ''] = written('error', () => log('error', 'x'));
  expect(JSON.parse(other).request).toMatch(/^[\da-f-]{36}$/);
});

test('no e-mail, no address and no password goes into it', () => {
  for (const [text, safe] of [
    ['550 <aroha@example.org>: unknown', '550 <[e-mail]>: unknown'],
    ['to=a.b+c@sub.example.org, next', 'to=[e-mail], next'],
    ['connect ECONNREFUSED 203.0.113.9:465', 'connect ECONNREFUSED [address]:465'],
    ['from 2001:db8::1 and ::1', 'from [address] and [address]'],
    ['2001:db8:0:0:0:0:0:1', '[address]'],
    ['fe80::1%eth0', '[address]'],
    ['postgres://site:hunter2@db.example.org/x', 'postgres://[password]@db.example.org/x'],
    ['at f (/srv/node_modules/@a/b.js:1:2)', 'at f (/srv/node_modules/@a/b.js:1:2)'],
    ['/srv/node_modules/ann@example.org', '[e-mail]'],
    ['at Foo::bar 10:20:30', 'at Foo::bar 10:20:30'],
    ['version 1.2.3, 2026-11-29T10:00:00.000Z', 'version 1.2.3, 2026-11-29T10:00:00.000Z'],
  ] as const) {
    expect(withoutPersons(text)).toBe(safe);
  }
});

test('a message of the site’s own keeps its examples', () => {
  const message = 'SMTP_URL must be an address such as smtps://USER:PASSWORD@HOST:465.';
  const [own = ''] = written('error', () => log('error', message, { isOwn: true }));
  expect(JSON.parse(own).message).toBe(message);
  const [other = ''] = written('error', () => log('error', message));
  expect(JSON.parse(other).message).not.toContain('PASSWORD');
});

test('a request is called as a proxy called it, unless that could be read as something else', () => {
  const id = (headers: Record<string, string>) => requestId(new Headers(headers));
  expect(id({ 'X-Vercel-Id': 'fra1::abc-1', 'X-Request-Id': 'b' })).toBe('fra1::abc-1');
  expect(id({ 'X-Request-Id': 'b-1' })).toBe('b-1');
  for (const forged of ['', 'a b', '"}{"', 'x'.repeat(500), '203.0.113.9']) {
    expect(id({ 'X-Request-Id': forged })).toMatch(/^[\da-f-]{36}$/);
  }
});

test('of an error its name and place are said, and nothing of its message', () => {
  const said = 'Ada\n    at home (her.ts:1:1)\nsaid so';
  for (const error of [new Error(said), new RangeError(''), new TypeError('Error')]) {
    const text = nameAndPlace(error);
    expect(text).toMatch(new RegExp(`^${error.name}\n    at .+log\\.test\\.ts`));
    expect(text).not.toMatch(/Ada|her\.ts/);
  }
  expect(nameAndPlace(said)).toBe('string');
  // The stack keeps the message that an error was made with.
  const { stack } = new Error(said);
  const changed = Object.assign(new Error(said), { message: 'another', stack });
  expect(nameAndPlace(changed)).toBe('Error');
  expect(nameAndPlace(Object.assign(new Error(said), { stack: undefined }))).toBe('Error');
});

test('whatever is written to the console is one line, which no visitor begins', () => {
  const own = { ...console };
  const lines: string[] = [];
  let undo = () => {};
  const write = (line: string) => lines.push(line);
  Object.assign(console, { debug: write, log: write, info: write, warn: write, error: write });
  try {
    undo = logConsole();
    logConsole();
    // As Next.js wraps them.
    const { error: wrapped } = console;
    console.error = (...said) => wrapped(...said);
    console.error('\u001b[31m⨯\u001b[39m internal image response failed for', '/x\nforged 404');
    console.error(new Error('a\r\n{"level":"error"}'));
    console.warn('%s is at %s', 'ann@example.org', '192.0.2.1');
    console.log('a\u2028b\u0085c\u202ed');
    console.info('a'.repeat(100_000));
    log('info', 'of our own');
  } finally {
    undo();
    Object.assign(console, own);
  }
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line).toMatch(/^\{"time":"[^\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]+$/u);
  const read = lines.map((line) => JSON.parse(line));
  expect(read.map(({ level }) => level)).toEqual([
    'error',
    'error',
    'warn',
    'info',
    'info',
    'info',
  ]);
  expect(read[0].message).toBe('⨯ internal image response failed for /x\nforged 404');
  expect(read[2].message).toBe('[e-mail] is at [address]');
  expect(read[3].message).toBe('a\u2028b\u0085c\u202ed');
  expect(read[4].message.length).toBeLessThan(5000);
  expect(read[5].message).toBe('of our own');
});
