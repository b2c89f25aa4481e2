import { readdir, readFile } from 'node:fs/promises';
import { sendRaw } from '../../../e2e/hostile-requests/raw';
import { ofProcess } from '../of-process';

/** Milliseconds of processor time that a request may take, whatever is in it. */
const MOST = 50;
/** So many times the time of an input of a quarter, if that isn't too little to be measured. */
const MOST_GROWTH = 8;
const MEASURABLE = 10;
/** Others may use the machine meanwhile; the least of so many is what the request itself takes. */
const TRIES = 5;

/** Node.js takes 16 KB of a head. */
const HEAD = 15_000;
const BODY = 63_000;

interface Sent {
  method: string;
  target: string;
  headers: Record<string, string>;
  body?: string;
}

/** A text of a length, of parts in which `{}` is a number. */
function filled(part: string, length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) {
    text += part.replace('{}', index.toString(36));
  }
  return text.slice(0, length);
}

const get = (target: string, headers: Record<string, string> = {}): Sent => ({
  method: 'GET',
  target,
  headers,
});

const QUERIES = ['a&', 'a=1&', 'tag=a&', 'a[]=1&', '{}&', 'nxtP{}=1&', '%41', '&', '=', '?', 'x'];
const PATHS = [
  '/a',
  'a',
  '%41',
  '%25',
  '%2f',
  '/',
  '\\',
  '/..',
  '/.',
  '.',
  ';',
  '%CC%81',
  '(.)',
  '[',
  '#',
  ':',
];
const HEADERS: readonly [name: string, part: string][] = [
  ['X-Other', 'a'],
  ['Accept', 'a/b;q=0.1,'],
  ['Accept-Encoding', 'a,'],
  ['Accept-Language', 'a,'],
  ['Range', 'bytes=0-0,'],
  ['If-None-Match', '"a",'],
  ['If-Match', '"a",'],
  ['Cache-Control', 'a,'],
  ['X-Forwarded-For', '192.0.2.1,'],
  ['X-Forwarded-Proto', 'http,'],
  ['X-Forwarded-Host', 'a,'],
  ['X-Request-Id', 'a@'],
  ['RSC', '1'],
  ['Next-Router-State-Tree', '%5B'],
  ['Next-Url', '/a'],
  ['User-Agent', '('],
  ['Content-Security-Policy', "script-src 'nonce-a';"],
  ['Authorization', 'Bearer a'],
  ['Content-Type', 'multipart/form-data; boundary=a'],
  ['Cookie', 'a=b;'],
  ['Cookie', '{}=1;'],
  ['Cookie', 'desk=x.y;'],
  ['Cookie', '%41'],
  ['Cookie', ' '],
];

/** Every input of a request that is read, by its name, at a length. */
function inputsOf(route: string): [name: string, make: (length: number) => Sent][] {
  const [path = '', query] = route.split('?');
  const queried = query === undefined ? `${path}?` : `${route}&`;
  return [
    ...QUERIES.map((part): [string, (length: number) => Sent] => [
      `query of ${part}`,
      (length) => get(queried + filled(part, length)),
    ]),
    ...PATHS.map((part): [string, (length: number) => Sent] => [
      `path of ${part}`,
      (length) => get(path + filled(part, length)),
    ]),
    ...HEADERS.map(([name, part]): [string, (length: number) => Sent] => [
      `${name} of ${JSON.stringify(part)}`,
      (length) => get(route, { [name]: filled(part, length) }),
    ]),
  ];
}

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const MULTIPART = 'multipart/form-data; boundary=b';

/** Bodies of a length, by what is in them. */
const BODIES: readonly [name: string, type: string, make: (length: number) => string][] = [
  ['form of a&', FORM, (length) => filled('a&', length)],
  ['form of {}=&', FORM, (length) => filled('{}=&', length)],
  ['form of %41', FORM, (length) => `message=${filled('%41', length)}`],
  ['form of line ends', FORM, (length) => `message=${filled('%0d%0a', length)}`],
  ['JSON of [', JSON_TYPE, (length) => filled('[', length)],
  ['JSON of fields', JSON_TYPE, (length) => `{${filled('"{}":"",', length - 10)}"a":""}`],
  ['name of Han', JSON_TYPE, (length) => JSON.stringify({ name: han(length / 3) })],
  ['name of marks', JSON_TYPE, (length) => JSON.stringify({ name: filled('\u0301', length / 2) })],
  ['address of Han', JSON_TYPE, (length) => JSON.stringify({ email: `a@${han(length / 3)}` })],
  [
    'address of dots',
    JSON_TYPE,
    (length) => JSON.stringify({ email: `a@${filled('a.', length)}` }),
  ],
  ['address of @', JSON_TYPE, (length) => JSON.stringify({ email: filled('@', length) })],
  [
    'address of spaces',
    JSON_TYPE,
    (length) => JSON.stringify({ email: `a${filled(' ', length)}b` }),
  ],
  ['message of <', JSON_TYPE, (length) => JSON.stringify({ message: filled('<', length) })],
  [
    'parts',
    MULTIPART,
    (length) =>
      `${filled('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n', length)}--b--\r\n`,
  ],
];

/** Different Han characters. */
function han(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    String.fromCodePoint(0x4e00 + (index % 20_000)),
  ).join('');
}

const ROUTES = [
  '/',
  '/search?q=foundation',
  '/api/search?q=members',
  '/api/health',
  '/api/contact',
  '/plain.css',
  '/_next/static/x.js',
  '/nothing-here',
  '/blog/lightning-ai-joins-pytorch/',
  '/social/members/lightning-ai.png',
  '/inbox',
  '/inbox/sign-in',
  `/newsletter/unsubscribe?token=${'a'.repeat(43)}`,
  'http://localhost/about',
];
const FORMS = ['/api/contact', '/api/join', '/api/newsletter', '/api/desk/sign-in'];

/** How much one input costs at a quarter of its limit and at the limit, in milliseconds. */
export interface Cost {
  route: string;
  input: string;
  quarter: number;
  whole: number;
}

/**
 * Measures the processor time that a server takes for each input of each kind of route.
 *
 * @param pid the process of the server.
 */
export async function measureCosts(port: number, pid: number): Promise<Cost[]> {
  const costs: Cost[] = [];
  const measure = async (route: string, input: string, most: number, make: (n: number) => Sent) => {
    // What a route does the first time is no matter of its input.
    await sendRaw(port, make(10));
    const quarter = await costOf(port, pid, make(most / 4));
    costs.push({ route, input, quarter, whole: await costOf(port, pid, make(most)) });
  };
  for (const route of ROUTES) {
    for (const [input, make] of inputsOf(route)) await measure(route, input, HEAD, make);
  }
  for (const route of FORMS) {
    for (const [input, type, make] of BODIES) {
      await measure(route, input, BODY, (length) => posted(port, route, type, make(length)));
    }
  }
  return costs;
}

/** Returns what is wrong with a cost, if anything. */
export function faultOf({ route, input, quarter, whole }: Cost): string | undefined {
  const said = `${route}, ${input}: ${quarter.toFixed(1)} ms at a quarter, ${whole.toFixed(1)} ms at the limit`;
  if (whole > MOST) return said;
  return whole > MEASURABLE && whole > MOST_GROWTH * quarter ? said : undefined;
}

/** As a page of the site sends a form, from somewhere else each time. */
function posted(port: number, target: string, type: string, body: string): Sent {
  const somewhere = () => Math.floor(Math.random() * 256);
  const headers = {
    Origin: `http://localhost:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'X-Forwarded-For': `10.${somewhere()}.${somewhere()}.${somewhere()}`,
    'Content-Type': type,
    'Content-Length': String(Buffer.byteLength(body)),
  };
  return { method: 'POST', target, headers, body };
}

async function costOf(port: number, pid: number, sent: Sent): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < TRIES; index += 1) {
    const before = await processorTime(pid);
    await sendRaw(port, sent);
    times.push((await processorTime(pid)) - before);
  }
  return Math.min(...times);
}

/** The processor time of a process in milliseconds, as Linux counts it for each of its threads. */
async function processorTime(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  const times = threads.map(async (thread) => {
    const stat = await ofProcess(readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'), '0');
    return Number(stat.split(' ', 1)[0]);
  });
  return (await Promise.all(times)).reduce((sum, time) => sum + time, 0) / 1e6;
}
