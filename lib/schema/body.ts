import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import { asOf, flag, listOf, redirectFrom, referenceTo, requiredText, text } from './shared';

/** A body of the foundation: board, council, staff. Its file name is its slug. */
export const Body = defineDocumentType(() => ({
  name: 'Body',
  description: 'A body of the foundation',
  filePathPattern: 'bodies/*.md',
  computedFields: renderedFields,
  fields: {
    name: requiredText('Its name'),
    order: { type: 'number', required: true, description: 'Place in lists, lowest first' },
    summary: requiredText('One sentence on what it does'),
    seats: listOf(
      'Seat',
      {
        id: requiredText('What roles name the seat by'),
        name: requiredText('What the seat is called'),
        member: referenceTo('Member', 'Slug of the member it belongs to'),
        project: referenceTo('Project', 'Slug of the project it belongs to'),
        vacant: flag('Whether a source says that nobody holds it; never inferred'),
        source: text('The source that says so'),
      },
      'Its seats',
    ),
    redirect_from: redirectFrom,
    asOf,
  },
}));
