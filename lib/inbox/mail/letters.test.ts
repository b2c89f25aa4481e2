import { expect, test } from '@playwright/test';
import { parse } from 'parse5';
import { site } from '../../site';
import { SECRETS } from '../newsletter/samples';
import type { Application, ContactMessage } from '../types';
import { BadAddress, oneAddress, senderOf } from './address';
import { applicationMails, contactMails, decisionMail, isTold, TOLD_STATES } from './letters';
import type { Mail } from './types';

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="https://evil.example.org">click</a>',
  'a\r\nBcc: victim@example.org\r\n\r\nother body',
  'null\0and \u001B[31mred\u001B[0m \u202Edesrever',
  '</blockquote></body><style>*{display:none}</style>',
  '=1+1;{{ site }} {% x %} &amp; $$1$$',
  'word '.repeat(400),
  'x'.repeat(3000),
  'مؤسسة الأمثلة 🎉 설치',
];

function application(own: Partial<Application> = {}): Application {
  return {
    id: 'ABCD2345',
    receivedAt: '2026-12-01T18:00:00.000Z',
    changedAt: '2026-12-01T18:00:00.000Z',
    state: 'received',
    organisation: 'Example',
    website: 'https://example.org/',
    country: 'KR',
    tier: 'gold',
    contactName: 'Ann Example',
    contactRole: 'Director',
    email: 'ann@example.org',
    why: 'We make examples.\n\nMany of them.',
    projectLinks: ['https://example.org/project'],
    ...own,
  };
}

function contact(own: Partial<ContactMessage> = {}): ContactMessage {
  return {
    id: 'WXYZ2345',
    receivedAt: '2026-12-01T18:00:00.000Z',
    name: 'Ann Example',
    email: 'ann@example.org',
    subject: 'A question',
    message: 'What is an example?',
    ...own,
  };
}

/** All letters there are, with a value in each place that a stranger or staff fill. */
function lettersWith(value: string): Mail[] {
  const about = application({
    organisation: value,
    website: value,
    country: value,
    tier: value,
    contactName: value,
    contactRole: value,
    why: value,
    projectLinks: [value, value],
  });
  return [
    ...applicationMails(about, 'staff@example.org', SECRETS),
    ...contactMails(
      contact({ name: value, subject: value, message: value }),
      'staff@example.org',
      SECRETS,
    ),
    ...TOLD_STATES.map((state) => decisionMail(state, about, value)),
  ];
}

for (const value of HOSTILE) {
  test(`letters have no markup and no header of ${JSON.stringify(value.slice(0, 30))}`, () => {
    for (const mail of lettersWith(value)) {
      expect(shapeOf(mail.html).filter((name) => !ALLOWED.includes(name))).toEqual([]);
      expect(hrefsOf(mail.html).every((href) => href.startsWith(site.origin))).toBe(true);
      expect(mail.subject).not.toMatch(/[\p{Cc}\u202E]/u);
      expect([...mail.subject].length).toBeLessThanOrEqual(150);
      expect(mail.text).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
      expect(mail.html).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    }
  });
}

test('text is in lines of 72 characters, but for longer words', () => {
  for (const mail of HOSTILE.flatMap(lettersWith)) {
    const long = mail.text.split('\n').filter((line) => [...line].length > 72);
    expect(long.filter((line) => line.replace(/^> |^\w+: /, '').includes(' '))).toEqual([]);
  }
});

test('both forms say the same', () => {
  for (const mail of lettersWith('Some “words” & <signs>')) {
    const squeezed = (text: string) => text.replace(/[\s>]+/g, '');
    const withoutAddresses = mail.text.replaceAll(new RegExp(`${site.origin}\\S*`, 'g'), '');
    expect(squeezed(withoutAddresses)).toBe(squeezed(bodyText(mail.html)));
  }
});

test('a receipt goes to who wrote, a notice to staff, who answer to whoever wrote', () => {
  const [receipt, notice] = applicationMails(application(), 'staff@example.org', SECRETS);
  expect(receipt).toMatchObject({ to: 'ann@example.org' });
  expect(receipt).not.toHaveProperty('replyTo');
  expect(receipt?.text).toContain('ABCD2345');
  expect(notice).toMatchObject({ to: 'staff@example.org', replyTo: 'ann@example.org' });
  expect(notice?.text).toContain('> We make examples.\n>\n> Many of them.');
  expect(applicationMails(application(), undefined, SECRETS)).toHaveLength(1);
  expect(contactMails(contact(), undefined, SECRETS)).toHaveLength(1);
});

test('a receipt repeats little of what was written, since it goes wherever a stranger says', () => {
  const text = 'Buy this at https://evil.example.org/ now. '.repeat(20);
  for (const mail of [
    ...applicationMails(application({ organisation: text, why: text }), undefined, SECRETS),
    ...contactMails(contact({ name: text, subject: text, message: text }), undefined, SECRETS),
  ]) {
    expect(mail.text.split('evil.example.org').length - 1).toBeLessThanOrEqual(2);
    expect(mail.text.length).toBeLessThan(1000);
    expect(mail.subject).not.toContain('evil');
  }
});

test('staff’s own words stand in what an applicant is told, and states without a letter have none', () => {
  for (const state of TOLD_STATES) {
    const mail = decisionMail(state, application(), 'Line one.\nLine two.\n\nMore.');
    expect(mail.text).toContain('Line one.\nLine two.\n\nMore.');
    expect(mail.html).toContain('<p>Line one.<br>Line two.</p><p>More.</p>');
    expect(mail.to).toBe('ann@example.org');
  }
  expect(isTold('in-review')).toBe(false);
  expect(isTold('received')).toBe(false);
});

test('one address is one address', () => {
  for (const good of ['a@example.org', "o'neil+tag@mail.example.org", 'x@xn--bcher-kva.example']) {
    expect(oneAddress(good)).toBe(good);
  }
  for (const bad of [
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\n',
    'a@example.org\0',
    'a@example.org,b@example.org',
    'a@example.org b@example.org',
    'a@example.org;b@example.org',
    'A <a@example.org>',
    '<a@example.org>',
    'group:a@example.org;',
    'a@example',
    'a@@example.org',
    'ä@example.org',
    '"a b"@example.org',
    '',
    `${'a'.repeat(250)}@example.org`,
  ]) {
    expect(() => oneAddress(bad), bad).toThrow(BadAddress);
    expect(() => contactMails(contact({ email: bad }), undefined, SECRETS), bad).toThrow(
      BadAddress,
    );
  }
});

test('a sender may have a name', () => {
  expect(senderOf('Example Inc. <inbox@example.org>')).toEqual({
    name: 'Example Inc.',
    address: 'inbox@example.org',
  });
  expect(senderOf('inbox@example.org')).toEqual({ name: '', address: 'inbox@example.org' });
  for (const bad of ['', 'Nobody', 'a@example.org, b@example.org', 'A <a@example.org>\r\nX: y']) {
    expect(() => senderOf(bad), bad).toThrow(BadAddress);
  }
});

const ALLOWED = 'html head meta title body p br a strong blockquote'.split(' ');

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
}

/** The names of all elements of a page. */
function shapeOf(html: string): string[] {
  const names = nodesOf(parse(html) as Node).map(({ nodeName }) => nodeName);
  return names.filter((name) => !name.startsWith('#'));
}

function hrefsOf(html: string): string[] {
  const attributes = nodesOf(parse(html) as Node).flatMap(({ attrs = [] }) => attrs);
  expect(attributes.filter(({ name }) => /^on|^src/.test(name))).toEqual([]);
  return attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
}

function bodyText(html: string): string {
  const body = nodesOf(parse(html) as Node).find(({ nodeName }) => nodeName === 'body');
  return nodesOf(body ?? { nodeName: 'none' })
    .map(({ value = '' }) => value)
    .join('');
}
