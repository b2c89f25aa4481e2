import { stringify } from 'csv-stringify/sync';
import type { ItemData } from './shape';

type Member = ItemData<'members'>;

/** The columns of the table of members, and what stands in them. */
const COLUMNS: Readonly<Record<string, (member: Member) => string | undefined>> = {
  slug: ({ slug }) => slug,
  name: ({ name }) => name,
  legalName: ({ legalName }) => legalName,
  status: ({ isFormer }) => (isFormer ? 'former' : 'current'),
  founder: ({ isFounder }) => (isFounder ? 'yes' : 'no'),
  tier: ({ tier }) => tier.name,
  joined: ({ joined }) => joined,
  joinedPrecision: ({ joinedPrecision }) => joinedPrecision,
  left: ({ left }) => left,
  website: ({ website }) => website,
  headquarters: ({ headquarters }) => headquarters,
  projects: ({ projects }) => projects.map(({ slug }) => slug).join(' '),
  description: ({ description }) => description,
  announcement: ({ announcement }) => announcement,
  url: ({ url }) => url,
  asOf: ({ asOf }) => asOf,
};

/**
 * Members as a table (CSV, RFC 4180) that is safe to open in a spreadsheet: what
 * one would take for a formula begins with an apostrophe. It starts with a byte
 * order mark, without which Excel doesn't read UTF-8.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function memberTable(members: readonly Member[]): string {
  const columns = Object.keys(COLUMNS);
  const rows = members.map((member) =>
    Object.values(COLUMNS).map((value) => cellOf(value(member) ?? '')),
  );
  return stringify(rows, {
    columns,
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/**
 * The text of a cell, on one line. Nothing stands before what the library knows for
 * the beginning of a formula, nor does one follow a semicolon, at which spreadsheets
 * part cells where the comma is the decimal sign.
 */
function cellOf(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replace(/;(?=\s*[=+\-@＝＋－＠])/g, ";'");
}
