/** A colour of one scheme and the other, as CSS writes colours: `#rrggbb`. */
interface Colour {
  light: string;
  dark: string;
}

/** The same colour in both schemes. */
const both = (colour: string): Colour => ({ light: colour, dark: colour });

/**
 * What the site looks like, beside its shapes: the colours, the typefaces and the sign.
 * Stylesheets, icons, social pictures, feeds and mails are made of this; docs/design.md
 * says which contrast each colour has to keep.
 */
export const brand = {
  colours: {
    // Surfaces, from the back to the front. Ink is dark in both schemes.
    page: { light: '#fcfbf9', dark: '#12100e' },
    raised: { light: '#f3f0ec', dark: '#1d1a17' },
    ink: { light: '#171310', dark: '#0b0a09' },
    marked: { light: '#f9e9bd', dark: '#3d3217' },
    // Lines that part, and edges of what can be used, which need more contrast.
    line: { light: '#ddd6cf', dark: '#38322d' },
    edge: { light: '#8a8179', dark: '#8d847c' },
    // Text, on page or raised: both above 7:1.
    text: { light: '#1a1613', dark: '#f3efeb' },
    muted: { light: '#574f49', dark: '#b8afa8' },
    // Links and small accents, above 4.5:1; flame is for large type and shapes, above 3:1.
    accent: { light: '#b02f09', dark: '#ff8f6b' },
    flame: { light: '#ee4c2c', dark: '#ff6a45' },
    // The same three on ink.
    'on-ink': both('#f5f1ed'),
    'on-ink-muted': both('#b8afa8'),
    'on-ink-accent': both('#ff8f6b'),
  },
  /**
   * The names that Fontsource has the typefaces by: `@fontsource-variable/…` of both, and
   * `@fontsource/…` of the one for text, are dependencies in package.json.
   */
  fonts: {
    text: 'atkinson-hyperlegible-next',
    code: 'atkinson-hyperlegible-mono',
  },
  /** The sign: paths of SVG in a box of 24 by 24, in the colour flame or in that of the text around it. */
  sign: [
    { path: 'M2 2h7v3H5v14h4v3H2zM22 2h-7v3h4v14h-4v3h7z', colour: 'flame' },
    { path: 'M9 9h6v6H9z', colour: 'text' },
  ],
} as const satisfies {
  colours: Record<string, Colour>;
  fonts: Record<string, string>;
  sign: readonly { path: string; colour: 'flame' | 'text' }[];
};

/** The colours as custom properties of CSS, a line each: `--color-page: light-dark(…);`. */
export function colourProperties(): string {
  return Object.entries<Colour>(brand.colours)
    .map(([name, { light, dark }]) => {
      const value = light === dark ? light : `light-dark(${light}, ${dark})`;
      return `  --color-${name}: ${value};\n`;
    })
    .join('');
}
