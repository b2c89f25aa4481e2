import { expect, test } from '@playwright/test';
import { logFault } from './fault';

test('a fault is logged by its route, name and place, with nothing of what was sent', () => {
  const own = console.error;
  const lines: string[] = [];
  console.error = (line: string) => lines.push(line);
  try {
    const request = { method: 'POST', headers: { 'x-request-id': 'abc' } };
    logFault(new TypeError('Ada said\n    at home'), request, '/api/join');
  } finally {
    console.error = own;
  }
  expect(lines).toHaveLength(1);
  const { message, request } = JSON.parse(lines[0] ?? '');
  expect(request).toBe('abc');
  expect(message).toMatch(/^POST \/api\/join: TypeError\n {4}at .+fault\.test\.ts/);
  expect(message).not.toMatch(/Ada|at home/);
});
