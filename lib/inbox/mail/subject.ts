import { encodeWord } from 'nodemailer/lib/mime-funcs';

/** Octets of one encoded word: with its line's first space it stays below the 76 that RFC 2047 allows. */
const LONGEST_WORD = 52;

/**
 * Returns a subject as nodemailer takes it, so that a mail program shows the text as it is.
 * A visitor may write what RFC 2047 calls an encoded word, `=?utf-8?q?…?=`; nodemailer passes
 * one on, and the reader's program would decode it. Then the whole subject is encoded here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047#section-2
 */
export function subjectHeader(text: string): {
  subject?: string;
  headers: Readonly<Record<string, { prepared: true; value: string }>>;
} {
  if (!text.includes('=?')) return { subject: text, headers: {} };
  const value = encodeWord(text, 'B', LONGEST_WORD).replaceAll(' ', '\r\n ');
  return { headers: { Subject: { prepared: true, value } } };
}
