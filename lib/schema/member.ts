import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { markField } from './mark';
import { renderedFields } from './rendered';
import {
  asOf,
  flag,
  formatted,
  links,
  listOf,
  publicationFields,
  redirectFrom,
  referencesTo,
  referenceTo,
  requiredText,
  text,
} from './shared';

/** An organisation that is or was a member of the foundation. Its file name is its slug. */
export const Member = defineDocumentType(() => ({
  name: 'Member',
  description: 'A member organisation',
  filePathPattern: 'members/*.md',
  computedFields: { ...renderedFields, ...markField },
  fields: {
    name: requiredText('The name the organisation goes by'),
    legalName: text('Its full legal name, where it differs'),
    tier: { ...referenceTo('Tier', 'Slug of its tier'), required: true },
    tierHistory: listOf(
      'TierPeriod',
      {
        tier: { ...referenceTo('Tier', 'Slug of the tier'), required: true },
        since: formatted('day-or-month', 'From when on'),
        until: formatted('day-or-month', 'Until when'),
      },
      'Its tiers, oldest first, today’s last, where there was more than one',
    ),
    joined: formatted('day-or-month', 'When it joined; left out where that is not known'),
    joinedPrecision: {
      type: 'enum',
      options: ['day', 'month', 'no-later-than', 'unknown'],
      default: 'day',
      description: 'How well the date of joining is known',
    },
    left: formatted('day-or-month', 'When it left, of a former member'),
    founding: flag('Whether it founded the foundation'),
    website: formatted('url', 'Its website'),
    headquarters: text('Where its head office is'),
    icon: text('Name of its mark in simple-icons'),
    logo: formatted('path', 'Path of its logo below public/, where simple-icons has none'),
    links,
    projects: referencesTo('Project', 'Slugs of the projects it contributes to'),
    announcement: referenceTo('Post', 'Slug of the post here that announced it'),
    announcementUrl: formatted('url', 'The announcement elsewhere, where it is not here'),
    description: requiredText('One line that says what the organisation does'),
    ...publicationFields,
    redirect_from: redirectFrom,
    asOf,
  },
}));
