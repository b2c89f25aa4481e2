/** What tells of a document when it changed last: days `YYYY-MM-DD`, or months `YYYY-MM` where no more is known. */
export interface Dated {
  /** When it was published. */
  date?: string;
  /** When it was changed in a way worth telling. */
  updated?: string | undefined;
  /** When what it says was last known to be so. */
  asOf?: string | undefined;
}

/**
 * The date of the last change to a page: that of the newest of the documents
 * which it shows. A date that lies ahead tells of no change yet.
 *
 * @param today calendar day, `YYYY-MM-DD`.
 * @returns a day or a month, as the document has it; undefined where nothing is known.
 */
export function lastmodOf(documents: readonly Dated[], today: string): string | undefined {
  return newest(
    documents.map(({ date, updated, asOf }) =>
      [updated, date, asOf].find((each) => each !== undefined && each <= today),
    ),
  );
}

/** The newest of dates, of which some may be unknown. A day is newer than its month. */
export function newest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}
