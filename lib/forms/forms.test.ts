import { expect, test } from '@playwright/test';
import { type Form, fieldsOf, readForm, type Values } from './form';
import { contactForm, joinForm } from './forms';
import { application, message, tiers } from './samples';

const form = joinForm(tiers);

const errorsOf = (values: Values, of: Form = form) => readForm(of, values).errors ?? {};
const errorOf = (name: string, value: string, of: Form = form) =>
  errorsOf({ ...(of === form ? application : message), [name]: value }, of)[name];

test('what is right is read, in the form that it is kept in', () => {
  const read = readForm(form, {
    ...application,
    organisation: '  Cafe\u0301\tExample ',
    email: ' aroha@BÜCHER.example',
    more: 'of no field',
  });
  expect(read).toEqual({
    fields: {
      organisation: 'Café Example',
      website: 'https://example.org',
      country: 'NZ',
      tier: 'silver',
      contactName: 'Aroha Example',
      contactRole: 'Head of research',
      email: 'aroha@xn--bcher-kva.example',
      why: 'We maintain an example.\n\nWe want to do so with others.',
      projectLinks: ['https://example.org/code', 'https://example.org/papers'],
      agreement: 'yes',
    },
  });
  expect(errorsOf({ ...application, projectLinks: ' \r\n ' })).toEqual({});
  expect(errorsOf(message, contactForm)).toEqual({});
});

test('every field that is needed asks for itself, in a sentence, and no other does', () => {
  for (const each of [form, contactForm]) {
    const needed = fieldsOf(each).filter(({ isRequired }) => isRequired);
    const errors = errorsOf({}, each);
    expect(Object.keys(errors)).toEqual(needed.map(({ name }) => name));
    for (const error of Object.values(errors)) expect(error).toMatch(/^[A-Z].*[.]$/);
    // What can't be seen is nothing.
    for (const { name, kind } of needed) {
      expect(errorOf(name, ' \u200B\u00A0\r\n', each), `${name}, ${kind}`).toBe(errors[name]);
    }
  }
});

test('no field takes NUL or another control character, lines no ends of lines', () => {
  for (const each of [form, contactForm]) {
    for (const { name, kind } of fieldsOf(each)) {
      for (const character of ['\0', '\x1B', '\x7F', '\x85']) {
        expect(errorOf(name, `a${character}b`, each), `${name}, ${kind}`).toBeTruthy();
      }
      if (kind === 'text') continue;
      for (const end of ['\r\n', '\n', '\r', '\u2028']) {
        expect(errorOf(name, `a${end}b`, each), `${name}, ${kind}`).toBeTruthy();
      }
    }
  }
});

test('the most that a field takes is counted in characters', () => {
  for (const each of [form, contactForm]) {
    for (const { name, kind, most } of fieldsOf(each)) {
      if (most === undefined || kind === 'email' || kind === 'url') continue;
      expect(errorOf(name, '🦊'.repeat(most), each)).toBeUndefined();
      expect(errorOf(name, '🦊'.repeat(most + 1), each)).toContain('Shorten this');
    }
  }
});

test('an e-mail address is exactly one', () => {
  for (const good of ["o'hara+tag@example.org", 'a@b.example.co', 'x@例え.example']) {
    expect(errorOf('email', good), good).toBeUndefined();
  }
  for (const bad of [
    'a@example.org, b@example.org',
    'a@example.org;b@example.org',
    'a@example.org b@example.org',
    'Aroha <a@example.org>',
    '"a b"@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@example.org\nb',
    'a@exam\rple.org',
    'a@exam\tple.org',
    'a@example.org\0',
    'a@localhost',
    'a@example',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a..b@example.org',
    '.a@example.org',
    'a.@example.org',
    'a@-example.org',
    'a@@example.org',
    'example.org',
    `${'a'.repeat(65)}@example.org`,
  ]) {
    expect(errorOf('email', bad), bad).toBeTruthy();
  }
});

test('an address of a page is whole, of the web, and can stand in a link', () => {
  for (const good of [
    'http://example.org',
    'https://例え.example/ü?a=b#c',
    'HTTPS://EXAMPLE.ORG',
  ]) {
    expect(errorOf('website', good), good).toBeUndefined();
    expect(errorOf('projectLinks', good), good).toBeUndefined();
  }
  for (const bad of [
    'example.org',
    'javascript:alert(1)',
    'ftp://example.org',
    'https://localhost',
    'https://me:secret@example.org',
    'https://example.org/"onclick',
    'https://example.org/<b>',
    'https:\\\\example.org',
    'https://',
    `https://example.org/${'a'.repeat(500)}`,
  ]) {
    expect(errorOf('website', bad), bad).toBeTruthy();
    expect(errorOf('projectLinks', `https://example.org\n${bad}`), bad).toMatch(/^Line 2 /);
  }
  const links = (count: number) => Array(count).fill('https://example.org').join('\n');
  expect(errorOf('projectLinks', links(10))).toBeUndefined();
  expect(errorOf('projectLinks', links(11))).toContain('10');
});

test('only what the form offers can be chosen', () => {
  for (const tier of ['premier', 'Silver', '__proto__']) expect(errorOf('tier', tier)).toBeTruthy();
  expect(errorOf('country', 'EU')).toBeTruthy();
  expect(errorOf('agreement', 'on')).toBeTruthy();
});

test('what looks like SQL, HTML or a formula is a text like any other', () => {
  for (const text of ["'; DROP TABLE applications; --", '<script>alert(1)</script>', '=1+1']) {
    const read = readForm(contactForm, { ...message, name: text, subject: text, message: text });
    expect(read).toMatchObject({ fields: { name: text, subject: text, message: text } });
  }
});
