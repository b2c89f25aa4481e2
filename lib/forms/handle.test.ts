import { expect, test } from '@playwright/test';
import { InboxUnavailable, type Limit } from '../inbox/types';
import { site } from '../site';
import { TRAP, type Values } from './form';
import { contactForm } from './forms';
import { handleForm, type Receiver, type Recipient } from './handle';
import { message } from './samples';

type ContactRecipient = Recipient<typeof contactForm.schema>;

const ORIGIN = site.origin;
const ADDRESS = `${ORIGIN}/api/contact`;
const FROM_PAGE = {
  Origin: ORIGIN,
  'Sec-Fetch-Site': 'same-origin',
  Host: new URL(ORIGIN).host,
};

/** A part of the inbox that only counts; the recipients of these tests store by themselves. */
function receiver(
  take: Receiver['take'],
  limited: Receiver['limited'] = async () => undefined,
): Receiver {
  const unused = () => Promise.reject(new Error('unused'));
  return { take, limited, receiveApplication: unused, receiveContact: unused, subscribe: unused };
}

/** A recipient that keeps what it is sent, and what it was asked. */
function recipientWith(changes: Partial<ContactRecipient> = {}) {
  const stored: unknown[] = [];
  const taken: (readonly Limit[])[] = [];
  const logged: string[] = [];
  const recipient: ContactRecipient = {
    form: contactForm,
    isOpen: true,
    origin: ORIGIN,
    proxies: { isVercel: false, count: 1 },
    secret: async () => Buffer.from('a secret'),
    inbox: async () =>
      receiver(async (limits) => {
        taken.push(limits);
        return undefined;
      }),
    receive: async (_inbox, fields) => {
      stored.push(fields);
    },
    log: (text) => {
      logged.push(text);
    },
    ...changes,
  };
  return { recipient, stored, taken, logged };
}

function post(
  body: NonNullable<RequestInit['body']> = new URLSearchParams(message),
  headers: Readonly<Record<string, string>> = {},
): Request {
  return new Request(ADDRESS, { method: 'POST', body, headers: { ...FROM_PAGE, ...headers } });
}

test('what is right is stored and leads to the page that says so', async () => {
  const { recipient, stored, taken } = recipientWith();
  const form = new FormData();
  for (const [name, value] of Object.entries(message)) form.append(name, value);
  for (const request of [post(), post(form)]) {
    const answer = await handleForm(request, recipient);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/contact/received');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  }
  const json = post(JSON.stringify(message), { 'Content-Type': 'application/json' });
  const answer = await handleForm(json, recipient);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ location: '/contact/received' });
  expect(stored).toEqual([message, message, message]);
  expect(taken[0]?.map(({ name }) => name)).toEqual([
    'contact tries address',
    'contact tries network',
    'contact address',
    'contact network',
    'contact everywhere',
  ]);
});

test('only POST is taken', async () => {
  const { recipient } = recipientWith();
  for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    const answer = await handleForm(
      new Request(ADDRESS, { method, headers: FROM_PAGE }),
      recipient,
    );
    expect(answer.status, method).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  }
});

test('what another site sends, or what names no site, is refused unread', async () => {
  const { recipient, stored } = recipientWith();
  const foreign: Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: '' },
    { Origin: `${ORIGIN}.evil.example` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': '' },
  ];
  for (const headers of foreign) {
    const answer = await handleForm(post(undefined, headers), recipient);
    expect(answer.status, JSON.stringify(headers)).toBe(403);
  }
  for (const missing of ['Origin', 'Sec-Fetch-Site']) {
    const request = post();
    request.headers.delete(missing);
    expect((await handleForm(request, recipient)).status, missing).toBe(403);
  }
  expect(stored).toEqual([]);
  // The site under another name, which a proxy passes on.
  const other = { Origin: 'http://localhost:3000', Host: 'localhost:3000' };
  expect((await handleForm(post(undefined, other), recipient)).status).toBe(303);
});

test('a form that is closed takes nothing, and says so', async () => {
  const { recipient, stored } = recipientWith({ isOpen: false });
  const answer = await handleForm(post(), recipient);
  expect(answer.status).toBe(403);
  expect(await answer.text()).toContain(contactForm.closed);
  expect(stored).toEqual([]);
});

test('other kinds of bodies, files, and what is no form are refused', async () => {
  const { recipient, stored } = recipientWith();
  const withFile = new FormData();
  withFile.append('name', new Blob(['a']), 'a.txt');
  const json = { 'Content-Type': 'application/json' };
  const cases: [number, Request][] = [
    [415, post('text', { 'Content-Type': 'text/plain' })],
    [415, post('<a/>', { 'Content-Type': 'application/xml' })],
    [415, post(new Uint8Array(8))],
    [415, post(withFile)],
    [400, post('--', { 'Content-Type': 'multipart/form-data' })],
    [400, post('{', json)],
    [400, post('null', json)],
    [400, post('[]', json)],
    [400, post('{"name":1}', json)],
    [400, post(new Uint8Array([0x22, 0xff, 0x22]), json)],
  ];
  for (const [status, request] of cases) {
    const what = request.headers.get('Content-Type') ?? 'no type';
    expect((await handleForm(request, recipient)).status, what).toBe(status);
  }
  expect(stored).toEqual([]);
});

test('a long body is refused by its own word unread, or as soon as it is too long', async () => {
  const { recipient } = recipientWith();
  let pulled = 0;
  const endless = () =>
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024));
      },
    });
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const streamed = (headers: Record<string, string>) =>
    new Request(ADDRESS, {
      method: 'POST',
      body: endless(),
      headers: { ...FROM_PAGE, ...form, ...headers },
      // Node.js asks for it; the DOM's types don't know it.
      ...{ duplex: 'half' },
    });
  expect((await handleForm(streamed({ 'Content-Length': '12000000' }), recipient)).status).toBe(
    413,
  );
  const before = pulled;
  expect(before).toBeLessThanOrEqual(1);
  expect((await handleForm(streamed({}), recipient)).status).toBe(413);
  expect(pulled - before).toBeLessThanOrEqual(7);
});

test('what is to be mended comes back as it was typed, stores nothing, and counts as a try', async () => {
  const { recipient, stored, taken } = recipientWith();
  const wrong: Values = { ...message, email: 'a@example.org, b@example.org', name: '<i>&"' };
  const answer = await handleForm(post(new URLSearchParams(wrong)), recipient);
  expect(answer.status).toBe(422);
  const text = await answer.text();
  expect(text).toContain('<title>Error: Contact');
  expect(text).toContain('value="&lt;i&gt;&amp;&quot;"');
  expect(text).toContain('value="a@example.org, b@example.org"');
  const json = await handleForm(
    post(new URLSearchParams(wrong), { Accept: 'application/json' }),
    recipient,
  );
  expect(json.status).toBe(422);
  expect(Object.keys((await json.json()).errors)).toEqual(['email']);
  expect(stored).toEqual([]);
  const tries = ['contact tries address', 'contact tries network'];
  expect(taken.map((limits) => limits.map(({ name }) => name))).toEqual([tries, tries]);
});

test('who fills in what no person sees is told that it arrived', async () => {
  const { recipient, stored, taken } = recipientWith();
  const body = new URLSearchParams({ ...message, [TRAP]: 'https://spam.example' });
  expect((await handleForm(post(body), recipient)).status).toBe(303);
  expect([stored, taken]).toEqual([[], []]);
});

test('who sends too much is told when to come back, and loses nothing', async () => {
  const none = async () => undefined;
  for (const [name, says] of [
    ['contact address', 'from where you are'],
    ['contact tries network', 'from where you are'],
    ['contact everywhere', 'at the moment'],
  ] as const) {
    const reached = async () => ({ name, retryAfter: 90 });
    for (const full of [receiver(none, reached), receiver(reached)]) {
      const { recipient, stored } = recipientWith({ inbox: async () => full });
      const answer = await handleForm(post(), recipient);
      expect(answer.status).toBe(429);
      expect(answer.headers.get('Retry-After')).toBe('90');
      const text = await answer.text();
      expect(text).toContain('in 2 minutes');
      expect(text).toContain(`value="${message.subject}"`);
      expect(text.includes('from where you are')).toBe(says === 'from where you are');
      expect(text).toContain(says);
      expect(stored).toEqual([]);
    }
  }
});

test('lengths are looked at first, then the limits of who sends, and only then the texts', async () => {
  const { recipient } = recipientWith({
    inbox: async () => {
      throw new Error('asked');
    },
  });
  const long: Values[] = [
    { ...message, email: `a@${'漢'.repeat(300)}` },
    { ...message, name: 'x'.repeat(801) },
    { ...message, name: `e${'\u0301'.repeat(31)}` },
    { ...message, message: 'x'.repeat(20_001) },
    { ...message, message: '\u0301\u0316'.repeat(5000) },
  ];
  for (const values of long) {
    const answer = await handleForm(post(new URLSearchParams(values)), recipient);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/Shorten this to [\d,]+ characters; it has|piled up/);
  }
  // What is sent in pieces is put together before it counts.
  const { recipient: kept, stored } = recipientWith();
  const pieces = { ...message, message: '각'.repeat(4000).normalize('NFD') };
  const sent = await handleForm(
    post(JSON.stringify(pieces), { 'Content-Type': 'application/json' }),
    kept,
  );
  expect(sent.status).toBe(200);
  expect(stored).toEqual([{ ...message, message: '각'.repeat(4000) }]);
  // Over a limit, the schema isn't asked.
  const schema = contactForm.schema.refine(() => {
    throw new Error('asked');
  });
  const reached = async () => ({ name: 'contact address', retryAfter: 90 });
  const over = recipientWith({
    form: { ...contactForm, schema },
    inbox: async () => receiver(async () => undefined, reached),
  });
  expect((await handleForm(post(), over.recipient)).status).toBe(429);
});

test('an inbox that fails at any moment is a 503 that loses nothing, any other fault a 500', async () => {
  const fail = (error: Error) => async () => {
    throw error;
  };
  const down = new InboxUnavailable('locked');
  const fault = new TypeError(`a fault with ${message.email}\n    at ${message.email}`);
  const cases: [Partial<ContactRecipient>, number][] = [
    [{ secret: fail(down) }, 503],
    [{ inbox: fail(down) }, 503],
    [{ inbox: async () => receiver(fail(down)) }, 503],
    [{ inbox: async () => receiver(async () => undefined, fail(down)) }, 503],
    [{ receive: fail(down) }, 503],
    [{ receive: fail(fault) }, 500],
  ];
  for (const [changes, status] of cases) {
    const { recipient, logged } = recipientWith(changes);
    const answer = await handleForm(post(), recipient);
    expect(answer.status).toBe(status);
    expect(answer.headers.has('Retry-After')).toBe(status === 503);
    const text = await answer.text();
    for (const value of Object.values(message)) expect(text).toContain(value);
    expect(logged).toHaveLength(1);
    for (const value of Object.values(message)) expect(logged.join()).not.toContain(value);
  }
});
