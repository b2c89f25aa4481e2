import localFont from 'next/font/local';

/*
 * The site's two families: Atkinson Hyperlegible Next, drawn so that no letter
 * is taken for another, and its mono for code and index notation. Western
 * letters are loaded ahead; further Latin letters only by pages that show them;
 * other scripts come from the reader's system. Its italics are little more than
 * sloped, so browsers slope the upright letters, for 38 KB less.
 *
 * A font that doesn't come in time is left for the next page: text is never set
 * anew under a reader's eyes.
 *
 * Next.js reads these calls at build time, so every value is written out. The
 * faces of one family share a name, which app/globals.css names, too.
 */

const atkinson = localFont({
  src: '../.generated/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-atkinson',
  adjustFontFallback: 'Arial',
  declarations: [{ prop: 'font-family', value: 'atkinson' }],
});

const atkinsonExtended = localFont({
  src: '../.generated/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-atkinson-extended',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'font-family', value: 'atkinson' },
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
});

const atkinsonMono = localFont({
  src: '../.generated/fonts/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
  weight: '200 800',
  display: 'optional',
  variable: '--font-atkinson-mono',
  adjustFontFallback: false,
});

/** The classes that make the fonts known to a document; they go on its root. */
export const fontClasses = [atkinson, atkinsonExtended, atkinsonMono]
  .map(({ variable }) => variable)
  .join(' ');
