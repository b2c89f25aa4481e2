import { expect, test } from '@playwright/test';
import type { Terminal } from '../inbox/terminal';
import { commands, runNewsletter } from './commands';

/** A workplace whose terminal keeps what was written, and answers no. */
function workplaceOf() {
  const written: string[] = [];
  const terminal: Terminal = {
    isInteractive: false,
    print: (text) => written.push(text),
    remark: (text) => written.push(text),
    ask: async () => false,
  };
  return { workplace: { terminal, cwd: '.', env: {} }, written };
}

test('every command says how it is used, and each of its flags', async () => {
  for (const [name, { flags, takes }] of Object.entries(commands)) {
    const { workplace, written } = workplaceOf();
    expect(await runNewsletter([name, '--help'], workplace)).toBe(0);
    expect(written[0]).toContain(['npm run newsletter --', name, ...takes].join(' '));
    for (const flag of Object.keys(flags)) expect(written[0]).toContain(`--${flag}`);
  }
});

test('what can’t be meant ends with 2 before anything is done', async () => {
  for (const args of [
    [],
    ['sent'],
    ['send', '--per-minute=0'],
    ['send', '--per-minute=many'],
    ['send', '--sent'],
    ['bounces'],
    ['suppress'],
    ['suppress', 'nobody'],
    ['suppress', 'ann@example.org', '--reason=whim'],
    ['unsuppress', 'a@example.org,b@example.org c'],
    ['export', '--state=lost'],
    ['resend'],
  ]) {
    const { workplace, written } = workplaceOf();
    expect(await runNewsletter(args, workplace), args.join(' ')).toBe(2);
    expect(written.join('\n'), args.join(' ')).not.toContain('Inbox:');
  }
});
