import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { markField } from './mark';
import { renderedFields } from './rendered';
import { asOf, formatted, redirectFrom, referencesTo, requiredText, text } from './shared';

/** A project that the foundation hosts. Its file name is its slug. */
export const Project = defineDocumentType(() => ({
  name: 'Project',
  description: 'A hosted project',
  filePathPattern: 'projects/*.md',
  computedFields: { ...renderedFields, ...markField },
  fields: {
    name: requiredText('Its name'),
    status: requiredText('Where it stands with the foundation: hosted'),
    accepted: formatted('day-or-month', 'When the foundation accepted it'),
    announced: formatted('day-or-month', 'When that was announced'),
    licence: text('Its licence, by its SPDX name'),
    repository: formatted('url', 'Where its code is'),
    website: formatted('url', 'Its website'),
    icon: text('Name of its mark in simple-icons'),
    members: referencesTo('Member', 'Slugs of the members that contribute to it'),
    description: requiredText('One line on what it is'),
    redirect_from: redirectFrom,
    asOf,
  },
}));
