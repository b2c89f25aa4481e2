import localFont from 'next/font/local';

/*
 * The site's two families, which lib/brand.ts names: one for text, and a mono for code
 * and index notation. Western
 * letters are loaded ahead; further Latin letters only by pages that show them;
 * other scripts come from the reader's system. Its italics are little more than
 * sloped, so browsers slope the upright letters, for 38 KB less.
 *
 * A font that doesn't come in time is left for the next page: text is never set
 * anew under a reader's eyes.
 *
 * Next.js reads these calls at build time, so every value is written out: those that
 * depend on the family are the weights and the ranges of letters.
 */

const brandText = localFont({
  src: '../.generated/fonts/text.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-brand-text',
  adjustFontFallback: 'Arial',
  declarations: [{ prop: 'font-family', value: 'brandText' }],
});

const brandTextExtended = localFont({
  src: '../.generated/fonts/text-extended.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-brand-text-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'brandText' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const brandCode = localFont({
  src: '../.generated/fonts/code.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-brand-code',
  adjustFontFallback: false,
});

/** The classes that make the fonts known to a document; they go on its root. */
export const fontClasses = [brandText, brandTextExtended, brandCode]
  .map(({ variable }) => variable)
  .join(' ');
