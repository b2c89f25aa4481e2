import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeImages } from './corpus/images';
import { writeMembers } from './corpus/members';
import { type PostPlan, planPosts } from './corpus/plan';
import { writePost } from './corpus/post';

export interface CorpusOptions {
  /** How many posts there are. */
  posts: number;
  /** Corpora of one seed and size are the same byte by byte. */
  seed?: number;
}

/** What was written. */
export interface Corpus {
  /** The folder that holds `content` and `public`. */
  folder: string;
  posts: number;
  seed: number;
  /** Length of all posts together. */
  bytes: number;
}

/** A post to look for: its title, or a phrase that stands in its body and in no other. */
export interface KnownItem {
  title: string;
  slug: string;
  phrase: string;
  /** BCP 47; undefined for English. */
  lang: string | undefined;
}

export const DEFAULT_SEED = 1;

/**
 * Writes a folder of content that looks like a real one of that size: posts,
 * members, tiers, and the pictures that posts show.
 *
 * @param folder is made if it doesn't exist; it must be empty, so that nothing
 * but the corpus is measured.
 * @throws if the folder isn't empty.
 */
export function writeCorpus(folder: string, { posts, seed = DEFAULT_SEED }: CorpusOptions): Corpus {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} isn't empty`);
  const content = join(folder, 'content');
  mkdirSync(join(content, 'blog'), { recursive: true });
  const plans = planPosts({ posts, seed });
  const targets = plans.filter(isPublic);
  let bytes = 0;
  for (const plan of plans) {
    const text = Buffer.from(writePost(plan, targets, seed));
    writeFileSync(join(content, 'blog', plan.fileName), text);
    bytes += text.length;
  }
  for (const { path, text } of writeMembers(plans, seed)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  writeImages(join(folder, 'public'), seed);
  return { folder, posts, seed, bytes };
}

/**
 * What a search over a corpus should find, without writing the corpus. Drafts
 * are left out.
 */
export function knownItems({ posts, seed = DEFAULT_SEED }: CorpusOptions): KnownItem[] {
  return planPosts({ posts, seed })
    .filter(isPublic)
    .map(({ title, slug, phrase, language }) => ({ title, slug, phrase, lang: language?.code }));
}

function isPublic({ draft }: PostPlan): boolean {
  return !draft;
}

if (basename(process.argv[1] ?? '') === 'corpus.ts') {
  const [folder, posts, seed = String(DEFAULT_SEED)] = process.argv.slice(2);
  if (!folder || !/^\d+$/.test(posts ?? '') || !/^\d+$/.test(seed)) {
    console.error('usage: tsx scripts/bench/corpus.ts <folder> <posts> [seed]');
    process.exit(2);
  }
  const corpus = writeCorpus(folder, { posts: Number(posts), seed: Number(seed) });
  console.log(`Wrote ${corpus.posts} posts, ${(corpus.bytes / 1e6).toFixed(1)} MB.`);
}
