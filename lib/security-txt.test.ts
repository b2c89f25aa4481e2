import { expect, test } from '@playwright/test';
import { parseInstant } from './dates';
import { SECURITY_TXT, securityTxt } from './security-txt';
import { site } from './site';

/** The fields of a file, by the grammar of RFC 9116, section 4. */
function fieldsOf(text: string): Map<string, string> {
  expect(text).toMatch(/^(?:[!-9;-~]+: [^\r\n]+\n)+$/);
  const fields = text
    .trimEnd()
    .split('\n')
    .map((line): [string, string] => {
      const [name = '', ...value] = line.split(': ');
      return [name, value.join(': ')];
    });
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length);
  return new Map(fields);
}

test('it has the fields that RFC 9116 demands, each of its form', () => {
  const fields = fieldsOf(securityTxt('2026-03-01'));
  expect([...fields.keys()]).toEqual(['Contact', 'Expires', 'Preferred-Languages', 'Canonical']);
  expect(fields.get('Contact')).toMatch(/^(?:https:\/\/|mailto:|tel:)\S+$/);
  expect(fields.get('Preferred-Languages')).toMatch(/^[a-z]{2,3}(?:-[\w]+)*(?:, ?[a-z]{2,3})*$/);
  // Of a web address, it must be https.
  expect(fields.get('Canonical')).toBe(`${site.origin}${SECURITY_TXT}`);
  expect(new URL(fields.get('Canonical') ?? '').protocol).toBe('https:');
});

test('it expires half a year after the build, within the year that RFC 9116 recommends', () => {
  for (const [day, expected] of [
    ['2026-03-01', '2026-09-01T00:00:00Z'],
    ['2026-08-31', '2027-02-28T00:00:00Z'],
    ['2027-08-31', '2028-02-29T00:00:00Z'],
    ['2026-12-31', '2027-06-30T00:00:00Z'],
  ] as const) {
    const expires = fieldsOf(securityTxt(day)).get('Expires') ?? '';
    expect(expires, day).toBe(expected);
    expect(parseInstant(expires), day).toBeGreaterThan(Date.parse(day));
  }
});
