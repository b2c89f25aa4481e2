import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import { formatted, referenceTo, requiredText } from './shared';

/** An organisation that is a member of the foundation. Its file name is its slug. */
export const Member = defineDocumentType(() => ({
  name: 'Member',
  description: 'A member organisation',
  filePathPattern: 'members/*.md',
  computedFields: renderedFields,
  fields: {
    name: requiredText('The name the organisation goes by'),
    tier: { ...referenceTo('Tier', 'Slug of its tier'), required: true },
    joined: formatted('day-or-month', 'When it joined; left out where that is not known'),
    website: { ...formatted('url', 'Its website'), required: true },
    description: requiredText('One line that says what the organisation does'),
    announcement: referenceTo('Post', 'Slug of the post that announced it'),
  },
}));
