import { expect, test } from '@playwright/test';
import { readForm } from '../../forms/form';
import { newsletterForm } from '../../forms/forms';
import { addressKey } from './address';
import { SPELLED, SPELLINGS } from './spellings';

test('addresses of one mailbox are one', () => {
  for (const [one, other] of [
    ['Ann@Example.ORG', 'ann@example.org'],
    ['ann@bücher.example', 'ANN@xn--bcher-kva.example'],
    ['ann@BU\u0308CHER.example', 'ann@bücher.example'],
    ['rene\u0301@example.org', 'ren\u00e9@example.org'],
    ['\uff41nn@example.org', 'ann@example.org'],
    [' ann@example.org. ', 'ann@example.org'],
  ] as const) {
    expect(addressKey(one), one).toBe(addressKey(other));
  }
});

test('addresses that most providers keep apart are kept apart', () => {
  for (const [one, other] of [
    ['a.n.n@example.org', 'ann@example.org'],
    ['ann+news@example.org', 'ann@example.org'],
    ['ann@mail.example.org', 'ann@example.org'],
    ['\u0430nn@example.org', 'ann@example.org'],
    ['straße@example.org', 'strasse@example.org'],
  ] as const) {
    expect(addressKey(one), one).not.toBe(addressKey(other));
  }
  expect(addressKey('Nobody')).toBe('nobody');
});

test('an address is one however it is spelled, or the spelling is refused', () => {
  expect(SPELLINGS.length).toBeGreaterThanOrEqual(35);
  for (const [written, of, is] of SPELLINGS) {
    const read = readForm(newsletterForm, { email: written, consent: 'yes' });
    const email = 'fields' in read ? read.fields.email : undefined;
    const isSame = email !== undefined && addressKey(email) === addressKey(SPELLED[of]);
    const found = email === undefined ? 'refused' : isSame ? 'same' : 'other';
    expect(found, JSON.stringify(written)).toBe(is);
  }
});
