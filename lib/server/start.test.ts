import { EventEmitter } from 'node:events';
import { expect, test } from '@playwright/test';
import { environmentFaults, VARIABLES } from './environment';
import { startWell } from './start';

test('what the log says of a malformed variable is what there is to write, word for word', () => {
  const { error } = console;
  const messages: string[] = [];
  console.error = (line: string) => messages.push(JSON.parse(line).message);
  // Nothing of this is right for any variable that may be wrong.
  const env = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '\0']));
  const exits: unknown[] = [];
  const server = Object.assign(new EventEmitter(), {
    env: { ...env, VERCEL: '1' },
    exit: (code: number) => exits.push(code),
  });
  try {
    // Of the process no more is used where a platform runs the server.
    startWell(server as unknown as NodeJS.Process);
  } finally {
    console.error = error;
  }
  const said = environmentFaults(env).malformed.map((text) => `Environment: ${text}`);
  expect(said.join()).toContain('smtps://USER:PASSWORD@HOST:465');
  expect(messages.slice(0, -1)).toEqual(said);
  expect(exits).toEqual([1]);
});
