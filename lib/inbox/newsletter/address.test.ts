import { expect, test } from '@playwright/test';
import { addressKey } from './address';

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
