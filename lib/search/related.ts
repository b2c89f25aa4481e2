import { compareTexts } from '../words';
import { tokensOf } from './tokens';

/** What tells how near a post is to others. */
export interface Relatable {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Slugs. */
  tags: readonly string[];
  members: readonly string[];
  /** Title and description. */
  text: string;
}

const MOST = 3;
/** What it says that two posts have something in common, the rarer it is, the more. */
const WEIGHTS = { member: 3, tag: 2, word: 1 };
/** What more posts than this share of them have says nothing; of a few posts, all may have it. */
const COMMON = 0.25;
const FEW = 8;
/** Shorter words are mostly of the kind that every text has. */
const SHORTEST = 4;

/**
 * For each post those that are nearest to it by shared members, tags and words,
 * the nearest first, three at most; of equally near ones the newer first. Posts
 * that share nothing rare aren't related.
 *
 * @returns ids by id.
 */
export function relatedTo(posts: readonly Relatable[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, number[]>();
  const features = posts.map(featuresOf);
  for (const [place, own] of features.entries()) {
    for (const feature of own.keys())
      holders.set(feature, [...(holders.get(feature) ?? []), place]);
  }
  const limit = Math.max(FEW, COMMON * posts.length);
  return new Map(
    posts.map(({ id }, place) => {
      const scores = new Map<number, number>();
      for (const [feature, weight] of features[place] ?? []) {
        const sharing = holders.get(feature) ?? [];
        if (sharing.length > limit) continue;
        const worth = weight * Math.log(1 + posts.length / sharing.length);
        for (const other of sharing) {
          if (other !== place) scores.set(other, (scores.get(other) ?? 0) + worth);
        }
      }
      const nearest = [...scores].sort(
        ([a, scoreOfA], [b, scoreOfB]) =>
          scoreOfB - scoreOfA || compareTexts(posts[b]?.date ?? '', posts[a]?.date ?? ''),
      );
      return [id, nearest.slice(0, MOST).flatMap(([other]) => posts[other]?.id ?? [])];
    }),
  );
}

/** What a post can share with others, with how much that says. */
function featuresOf({ tags, members, text }: Relatable): Map<string, number> {
  const words = tokensOf(text.normalize('NFC'))
    .map(({ term }) => term)
    .filter((term) => term.length >= SHORTEST || /[^\0-\x7f]/.test(term));
  return new Map([
    ...words.map((word): [string, number] => [`word ${word}`, WEIGHTS.word]),
    ...tags.map((tag): [string, number] => [`tag ${tag}`, WEIGHTS.tag]),
    ...members.map((member): [string, number] => [`member ${member}`, WEIGHTS.member]),
  ]);
}
