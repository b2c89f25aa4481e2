import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import {
  asOf,
  formatted,
  links,
  listOf,
  redirectFrom,
  referenceTo,
  requiredText,
  text,
} from './shared';

/** A person with a public role in the foundation. The file name is the slug. */
export const Person = defineDocumentType(() => ({
  name: 'Person',
  description: 'A person with a public role',
  filePathPattern: 'people/*.md',
  computedFields: renderedFields,
  fields: {
    name: requiredText('The name the person goes by'),
    member: referenceTo('Member', 'Slug of the member the person works for'),
    affiliation: text('Who the person works for, where that is no member'),
    roles: {
      ...listOf(
        'Role',
        {
          body: { ...referenceTo('Body', 'Slug of the body'), required: true },
          title: requiredText('What the person is there'),
          seat: text('Id of the seat in the body that the person holds or held'),
          since: formatted('day-or-month', 'From when on'),
          until: formatted('day-or-month', 'Until when, of a former role'),
          asOf: { ...asOf, required: true },
          source: requiredText('Where that is known from'),
        },
        'The public roles, with their sources',
      ),
      required: true,
    },
    links,
    redirect_from: redirectFrom,
    asOf,
  },
}));
