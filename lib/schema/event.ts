import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import { asOf, formatted, redirectFrom, requiredText, text } from './shared';

/** An event of the foundation. Its file name is its slug. */
export const Event = defineDocumentType(() => ({
  name: 'Event',
  description: 'An event',
  filePathPattern: 'events/*.md',
  computedFields: renderedFields,
  fields: {
    name: requiredText('Its name'),
    start: { ...formatted('day', 'Its first day'), required: true },
    end: formatted('day', 'Its last day, where it takes more than one'),
    place: text('Where it takes place, where that is known'),
    url: formatted('url', 'Its own page'),
    kind: requiredText('What it is: conference, day, meetup'),
    description: requiredText('One line on what it is about'),
    redirect_from: redirectFrom,
    asOf,
  },
}));
