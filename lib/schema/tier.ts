import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { renderedFields } from './rendered';
import { asOf, flag, referencesTo, requiredText, text, textList } from './shared';

/** A class of membership. Its file name is its slug. */
export const Tier = defineDocumentType(() => ({
  name: 'Tier',
  description: 'A class of membership',
  filePathPattern: 'tiers/*.md',
  computedFields: renderedFields,
  fields: {
    name: requiredText('Its name, as in "Platinum"'),
    order: { type: 'number', required: true, description: 'Place in lists, lowest first' },
    summary: requiredText('One sentence on who it is for'),
    successorOf: referencesTo('Tier', 'Slugs of the tiers it took the place of'),
    eligibility: text('Who it is for, as far as is known'),
    seats: text('What is known of its seats'),
    benefits: textList('What is known of its benefits'),
    fee: text('Its fee today, where that is published'),
    past: flag('Whether no member can have it any more'),
    asOf,
  },
}));
