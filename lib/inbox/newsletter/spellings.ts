/** Addresses whose respellings are listed. */
export const SPELLED = { ascii: 'ann@example.org', idn: 'ann@bücher.example' } as const;

/**
 * A way to write one of these addresses: `same` is that mailbox by RFC 5321 (domains know no
 * capitals), RFC 5890 (a domain's letters and its ASCII form are one) or in the way that every
 * provider of note has it (capitals before the `@`); `refused` isn't taken by any form, though
 * some of these are that mailbox by RFC 5322, too; `other` may be another person's mailbox, and
 * is not folded on purpose.
 */
export type Spelling = readonly [
  written: string,
  of: keyof typeof SPELLED,
  is: 'same' | 'refused' | 'other',
];

export const SPELLINGS: readonly Spelling[] = [
  ['ann@example.org', 'ascii', 'same'],
  ['Ann@example.org', 'ascii', 'same'],
  ['ANN@EXAMPLE.ORG', 'ascii', 'same'],
  ['aNN@Example.oRg', 'ascii', 'same'],
  [' ann@example.org', 'ascii', 'same'],
  ['ann@example.org\t', 'ascii', 'same'],
  ['\u00A0ann@example.org\u3000', 'ascii', 'same'],
  ['ann@ｅｘａｍｐｌｅ.org', 'ascii', 'same'],
  ['ann@𝐞𝐱𝐚𝐦𝐩𝐥𝐞.org', 'ascii', 'same'],
  ['ann@bücher.example', 'idn', 'same'],
  ['ann@BÜCHER.example', 'idn', 'same'],
  ['ann@bu\u0308cher.example', 'idn', 'same'],
  ['ann@xn--bcher-kva.example', 'idn', 'same'],
  ['ANN@XN--BCHER-KVA.EXAMPLE', 'idn', 'same'],
  ['ann@example.org.', 'ascii', 'refused'],
  ['"ann"@example.org', 'ascii', 'refused'],
  ['"a\\nn"@example.org', 'ascii', 'refused'],
  ['ann(comment)@example.org', 'ascii', 'refused'],
  ['ann@(comment)example.org', 'ascii', 'refused'],
  ['Ann <ann@example.org>', 'ascii', 'refused'],
  ['<ann@example.org>', 'ascii', 'refused'],
  ['mailto:ann@example.org', 'ascii', 'refused'],
  ['ann @example.org', 'ascii', 'refused'],
  ['ann@ example.org', 'ascii', 'refused'],
  ['@relay.example:ann@example.org', 'ascii', 'refused'],
  ['ann@example.org,bo@example.org', 'ascii', 'refused'],
  ['ann@example.org;bo@example.org', 'ascii', 'refused'],
  ['ann@[192.0.2.1]', 'ascii', 'refused'],
  ['ann@example\u3002org', 'ascii', 'refused'],
  ['ann@exam\u00ADple.org', 'ascii', 'refused'],
  ['ann@exam\u200Dple.org', 'ascii', 'refused'],
  ['ann@example.org\u200B', 'ascii', 'refused'],
  ['\uFF41nn@example.org', 'ascii', 'refused'],
  ['\u0430nn@example.org', 'ascii', 'refused'],
  ['ann\r\n@example.org', 'ascii', 'refused'],
  ['ann\0@example.org', 'ascii', 'refused'],
  ['ann+news@example.org', 'ascii', 'other'],
  ['a.nn@example.org', 'ascii', 'other'],
  ['ann-news@example.org', 'ascii', 'other'],
  ['ann@mail.example.org', 'ascii', 'other'],
  ['ann%example.org@relay.example', 'ascii', 'other'],
  ['ann=40example.org@relay.example', 'ascii', 'other'],
  ['ann@ex\u0430mple.org', 'ascii', 'other'],
  ['ann@buecher.example', 'idn', 'other'],
];
