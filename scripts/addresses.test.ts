import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { addresses } from './commands/addresses';
import { temporaryProject } from './import-folder';

test('the addresses of a report are asked of a running site', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/old.html') response.writeHead(308, { Location: '/blog/x' }).end();
    else response.writeHead(request.url === '/blog/x' ? 200 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const project = await temporaryProject();
  try {
    const list = [
      { path: '/old.html', kind: 'post', answer: 'redirect', target: '/blog/x' },
      { path: '/tags.html', kind: 'generated', answer: 'nothing', why: 'w' },
    ];
    const more = { path: '/lost', kind: 'page', answer: 'same' };
    await project.write({
      'report.json': JSON.stringify({ addresses: list }),
      'lost.json': JSON.stringify({ addresses: [...list, more] }),
      'other.json': '{}',
    });
    expect(await project.run(addresses, 'report.json', origin)).toEqual({
      code: 0,
      lines: [`Asked ${origin} for 2 old paths: 0 answered otherwise than report.json says.`],
    });
    const lost = await project.run(addresses, 'lost.json', `${origin}/`);
    expect(lost.lines[0]).toBe('/lost answers with 404');
    expect(lost.code).toBe(1);
    for (const args of [[], ['report.json'], ['other.json', origin], ['report.json', 'x']]) {
      expect((await project.run(addresses, ...args)).code, args.join(' ')).toBe(1);
    }
  } finally {
    server.close();
    await project.remove();
  }
});
