import { defaultSchema, type Schema } from 'hast-util-sanitize';

/** What of HTML may reach a page. Everything else is dropped. */
export const allowlist: Schema = {
  ...defaultSchema,
  // A body brings its own ids (headings, footnotes); the pages around it use none that it could clobber.
  clobberPrefix: '',
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
};
