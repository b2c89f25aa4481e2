import { defineComputedFields } from 'contentlayer2/source-files/schema';
import { markOf } from '../marks';

/** The mark that a document names, ready to be shown; of types with `icon` or `logo`. */
export const markField = defineComputedFields({
  mark: {
    type: 'json',
    description: 'Its mark: what to draw, and how large',
    resolve: async ({ icon, logo }) => (await markOf({ icon, logo })) ?? null,
  },
});
