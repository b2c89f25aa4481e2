import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { fetchPicture, isPublicAddress } from './fetch-picture';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>';

let server: Server;
let origin: string;

const ANSWERS: Readonly<Record<string, RequestListener>> = {
  '/a.png': (_, response) => response.end(SVG),
  '/text.png': (_, response) => response.end('Hello'),
  '/none': (_, response) => response.writeHead(404).end(),
  '/large': (_, response) => response.end(Buffer.alloc(3000)),
  '/endless': (_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(500)), 1);
    response.on('close', () => clearInterval(timer));
  },
  '/slow': () => undefined,
  '/moved': (_, response) => response.writeHead(302, { Location: '/a.png' }).end(),
  '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
  '/inside': (_, response) => response.writeHead(302, { Location: 'http://10.0.0.1/x.png' }).end(),
  '/file': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
};

test.beforeAll(async () => {
  server = createServer((request, response) => ANSWERS[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const isAllowed = (address: string) => address === '127.0.0.1' || address === '::1';
const fetchHere = (path: string) =>
  fetchPicture(origin + path, { isAllowed, largest: 2000, timeout: 500 });

test('a picture is known by its contents', async () => {
  for (const path of ['/a.png', '/moved']) {
    expect(await fetchHere(path), path).toEqual({ bytes: Buffer.from(SVG), ending: 'svg' });
  }
  expect(await fetchHere('/text.png')).toEqual({ complaint: 'it is no picture' });
});

test('what isn’t answered, too large, too slow or elsewhere is left', async () => {
  for (const [path, complaint] of [
    ['/none', /answered 404/],
    ['/large', /larger than/],
    ['/endless', /larger than/],
    ['/slow', /longer than 0.5 s/],
    ['/round', /more than 5 times/],
    ['/inside', /10\.0\.0\.1 is a private address/],
    ['/file', /file: is no address of the web/],
  ] as const) {
    expect(await fetchHere(path), path).toEqual({ complaint: expect.stringMatching(complaint) });
  }
});

test('nothing is fetched from this machine or a private network, by name or by address', async () => {
  const { port } = server.address() as AddressInfo;
  for (const host of [
    'localhost',
    '127.0.0.1',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '[::ffff:127.0.0.1]',
  ]) {
    expect(await fetchPicture(`http://${host}:${port}/a.png`), host).toEqual({
      complaint: expect.stringContaining('is a private address'),
    });
  }
});

test('public addresses are told from others', () => {
  for (const address of ['93.184.216.34', '2606:4700::1111']) {
    expect(isPublicAddress(address), address).toBe(true);
  }
  for (const address of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.1.1.1', '169.254.169.254', '172.31.0.1'],
    ...['192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1'],
    ...['fc00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', 'x', ''],
  ]) {
    expect(isPublicAddress(address), address).toBe(false);
  }
});
