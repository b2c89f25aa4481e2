import type { Options } from 'minisearch';
import { tokensOf } from './tokens';

/** A document as MiniSearch takes it: its place among all, and what is searched of it. */
export interface Indexed {
  place: number;
  title: string;
  /** Whatever else it should be found by, on lines. */
  keywords: string;
  description: string;
  text: string;
}

/** How the index is built and read: with the site's own rules for what a word is. */
export const indexOptions: Options<Indexed> = {
  idField: 'place',
  fields: ['title', 'keywords', 'description', 'text'],
  tokenize: (text) => tokensOf(text.normalize('NFC')).map(({ term }) => term),
  // A token is folded already.
  processTerm: (term) => term,
};

/** How much more a word says in a field than in the text. */
export const boost = { title: 6, keywords: 3, description: 2, text: 1 };
