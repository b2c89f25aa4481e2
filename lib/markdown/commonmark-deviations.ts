/** Examples of CommonMark 0.31 that come out otherwise here, by their numbers, and why. */
interface Deviation {
  reason: string;
  examples: readonly number[];
}

/** Of the examples without HTML. */
export const deviations: readonly Deviation[] = [
  {
    reason: 'GFM makes links of bare addresses',
    examples: [602, 606, 608, 611, 612],
  },
  {
    reason: 'kramdown lets a space or a line end stand between a text and its label',
    examples: [542, 543],
  },
  {
    reason: 'kramdown has emphasis between a letter and punctuation',
    examples: [352, 354, 368, 380, 392],
  },
  {
    reason: 'kramdown takes spaces, line ends and quotation marks in a destination or title',
    examples: [41, 488, 490, 493, 508],
  },
  {
    reason: 'the scheme is none that a link may have, which is reported',
    examples: [596, 598, 599, 601],
  },
  {
    reason: 'a heading or a link without words would be announced as nothing',
    examples: [79, 484, 487],
  },
];

/** Of the examples with HTML: their words stay, whatever becomes of the markup. */
export const htmlDeviations: readonly Deviation[] = [
  {
    reason: 'a line that begins with an inline element begins a paragraph, as in kramdown',
    examples: [21, 31, 162, 164, 165, 166, 167],
  },
  {
    reason: 'what stands behind the end of an element is markdown, as in kramdown',
    examples: [151, 161, 177, 186],
  },
  {
    reason: 'a blank line ends no <pre>, as in kramdown',
    examples: [148],
  },
  {
    reason: 'a class that this site gives no meaning is left out',
    examples: [152, 153, 154],
  },
  {
    reason: 'an attribute that no browser knows is left out',
    examples: [169, 616],
  },
  {
    reason: 'an element that no browser knows is left out, which is reported',
    examples: [150, 163, 201, 491, 524, 536, 613, 614, 615, 617],
  },
  {
    reason: '<script>, <style> and <textarea> are left out, which is reported',
    examples: [170, 171, 172, 173, 176, 178],
  },
  {
    reason: 'a link without words, or a table without cells, would be announced as nothing',
    examples: [191, 476, 477, 630, 631, 642, 643],
  },
];
