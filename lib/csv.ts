import { stringify } from 'csv-stringify/sync';

/**
 * A table (CSV, RFC 4180) that is safe to open in a spreadsheet: what one would take
 * for a formula begins with an apostrophe. It starts with a byte order mark, without
 * which Excel doesn't read UTF-8. Texts are in one line.
 *
 * @param columns what stands in each, by its name.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvTable<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => string | undefined>>,
): string {
  const cells = rows.map((row) => Object.values(columns).map((value) => cellOf(value(row) ?? '')));
  return stringify(cells, {
    columns: Object.keys(columns),
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
