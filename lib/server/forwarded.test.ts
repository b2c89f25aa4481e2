import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { forwardedDropper, ignoreForwarded } from './forwarded';

test('a server doesn’t see what a visitor claims to be', async () => {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => lines.push(line);
  ignoreForwarded();
  const server = createServer(({ headers }, response) => {
    response.end(JSON.stringify(headers));
  });
  try {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
    const answer = await fetch(`http://127.0.0.1:${address.port}`, {
      headers: { 'X-Forwarded-For': '203.0.113.7', 'X-Request-Id': 'a' },
    });
    const headers = await answer.json();
    expect(headers).toMatchObject({ 'x-request-id': 'a' });
    expect(headers).not.toHaveProperty('x-forwarded-for');
    expect(lines).toEqual([expect.stringContaining('TRUSTED_PROXIES')]);
  } finally {
    console.warn = warn;
    server.close();
  }
});

test('without a trusted proxy the header is taken out, and said so once', () => {
  const warnings: string[] = [];
  const drop = forwardedDropper((message) => warnings.push(message));
  const direct = { host: 'example.org' };
  drop(direct);
  expect(direct).toEqual({ host: 'example.org' });
  expect(warnings).toEqual([]);
  for (const address of ['203.0.113.7', '198.51.100.7']) {
    const forwarded = { host: 'example.org', 'x-forwarded-for': address };
    drop(forwarded);
    expect(forwarded).toEqual({ host: 'example.org' });
  }
  expect(warnings).toEqual([expect.stringContaining('TRUSTED_PROXIES')]);
  expect(warnings.join()).not.toContain('203.0.113');
});
