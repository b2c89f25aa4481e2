import { headingId } from '../../markdown/headings';

/** So long a name still reads well in an address and fits any disk, in any script. */
const LONGEST = 60;

/**
 * A slug for a title: its words in lower case, of any script, joined by hyphens,
 * as ids of headings are made. Long ones end at a word.
 *
 * @returns an empty text if the title has neither letters nor digits.
 */
export function slugFor(title: string): string {
  const words = title
    .normalize('NFC')
    // What stands between words does so in a slug, too.
    .replace(/[\s\p{Pd}/\\|:;,.&+_]+/gu, ' ')
    // What can't be seen, and marks that only change how an emoji looks.
    .replace(/[\p{Me}\p{Default_Ignorable_Code_Point}]/gu, '');
  const slug = headingId(words)
    .replace(/-+/g, '-')
    .replace(/^[\p{M}\p{Pc}-]+|-$/gu, '');
  const letters = [...slug];
  if (letters.length <= LONGEST) return slug;
  const start = letters.slice(0, LONGEST).join('');
  const end = letters[LONGEST] === '-' ? start.length : start.lastIndexOf('-');
  return start.slice(0, end > LONGEST / 3 ? end : undefined);
}
