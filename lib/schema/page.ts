import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import { asOf, formatted, listOf, redirectFrom, requiredText, text } from './shared';

/** A page of text. The path of its file is its address: `guides/server.md` is `/guides/server`. */
export const Page = defineDocumentType(() => ({
  name: 'Page',
  description: 'A page of text',
  filePathPattern: 'pages/**/*.md',
  computedFields: renderedFields,
  fields: {
    title: requiredText('Its title'),
    description: requiredText('One or two sentences on what it is'),
    order: { type: 'number', description: 'Place in lists, lowest first; last without it' },
    timeline: listOf(
      'TimelineEntry',
      {
        date: { ...formatted('date', 'When: a day, a month or a year'), required: true },
        text: requiredText('What happened, in one line'),
      },
      'What happened, oldest first',
    ),
    redirect_from: redirectFrom,
    asOf,
  },
}));

/** A text that posts name and the site appends to them. Its file name is its name. */
export const Boilerplate = defineDocumentType(() => ({
  name: 'Boilerplate',
  description: 'A text that is appended to posts',
  filePathPattern: 'boilerplate/*.md',
  computedFields: renderedFields,
  fields: {
    title: requiredText('Its heading'),
    source: text('Where a legal notice in it is from'),
  },
}));
