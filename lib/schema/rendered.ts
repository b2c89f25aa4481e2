import { defineComputedFields } from 'contentlayer2/source-files/schema';
import { renderedDocument } from '../markdown/contentlayer';

const of = (document: { _id: string }) => renderedDocument(document._id);

/** What rendering a document's text tells of it, for every type with a body. */
export const renderedFields = defineComputedFields({
  headings: {
    type: 'json',
    description: 'Its headings: id, text, depth',
    resolve: (document) => of(document).headings,
  },
  plain: {
    type: 'string',
    description: 'The text as a reader sees it',
    resolve: (document) => of(document).text,
  },
  extract: {
    type: 'string',
    description: 'Its start, for where nobody wrote a description',
    resolve: (document) => of(document).extract,
  },
  words: {
    type: 'number',
    description: 'How many words it has',
    resolve: (document) => of(document).words,
  },
  minutes: {
    type: 'number',
    description: 'Minutes it takes to read',
    resolve: (document) => of(document).minutes,
  },
  images: {
    type: 'json',
    description: 'The images it shows: file from the project’s folder, address',
    resolve: (document) => of(document).images,
  },
});
