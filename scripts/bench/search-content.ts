import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { authorsOf } from '../../lib/content/bylines';
import { sampleMember, samplePost, sampleTier } from '../../lib/content/samples';
import { INDEX_FILE } from '../../lib/content/store-files';
import { splitFrontmatter } from '../../lib/markdown/frontmatter';
import { renderMarkdown } from '../../lib/markdown/render';
import { parsePostFileName, tagSlug } from '../../lib/schema/slugs';
import { searchDocuments } from '../../lib/search/documents';
import type { SearchDocument } from '../../lib/search/types';
import { site } from '../../lib/site';
import type { Progress } from './measure';

/**
 * The documents of the project's own content.
 *
 * @throws if the content hasn't been built.
 */
export async function ownDocuments(): Promise<SearchDocument[]> {
  if (!existsSync(INDEX_FILE)) throw new Error('The content must be built first: npm run build.');
  // The store imports what the build makes, so it can't be imported any earlier.
  const { searchableContent } = await import('../../lib/content/searchable');
  return searchDocuments(searchableContent());
}

/** The documents of a generated corpus: its public posts and its members. */
export async function corpusDocuments(
  folder: string,
  progress: Progress,
): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = [];
  const names = readdirSync(join(folder, 'content/blog')).sort();
  for (const [index, name] of names.entries()) {
    if (index % 100 === 0) progress(`reading ${index} of ${names.length} posts`);
    const { fields, plain } = await readDocument(join(folder, 'content/blog', name));
    if (fields.draft !== true) documents.push(...postDocument(name, fields, plain));
  }
  for (const name of readdirSync(join(folder, 'content/members')).sort()) {
    const { fields, plain } = await readDocument(join(folder, 'content/members', name));
    documents.push(...memberDocument(name, fields, plain));
  }
  return documents;
}

type Fields = Readonly<Record<string, unknown>>;

const NOTHING = {
  posts: [],
  members: [],
  people: [],
  projects: [],
  events: [],
  bodies: [],
  pages: [],
};

async function readDocument(file: string): Promise<{ fields: Fields; plain: string }> {
  const source = readFileSync(file, 'utf8');
  const { text } = await renderMarkdown(source, {
    siteUrl: '',
    resolveImage: (src) => ({ file: src, src, width: 800, height: 600, sources: [] }),
  });
  return { fields: parse(splitFrontmatter(source).yaml ?? '') ?? {}, plain: text };
}

function postDocument(name: string, fields: Fields, plain: string): SearchDocument[] {
  const { day = '' } = parsePostFileName(name);
  const authors = texts(fields.authors);
  const byline = authors.length > 0 ? authors.join(', ') : text(fields.author);
  const post = {
    ...samplePost({ id: `blog/${name}`, date: day, title: text(fields.title) ?? '' }),
    byline: byline ?? site.defaultAuthor,
    authors: authorsOf(byline ?? site.defaultAuthor).map(named),
    description: text(fields.description) ?? text(fields.excerpt),
    tags: texts(fields.tags).map((tag) => named({ name: tag, slug: tagSlug(tag) })),
    members: texts(fields.members),
    lang: text(fields.lang),
    plain,
  };
  return searchDocuments({ ...NOTHING, posts: [post] });
}

function memberDocument(name: string, fields: Fields, plain: string): SearchDocument[] {
  const tier = text(fields.tier) ?? '';
  const member = {
    ...sampleMember({ id: `members/${name}`, name: text(fields.name) ?? '' }),
    description: text(fields.description) ?? '',
    tier: sampleTier({ slug: tier, name: tier }),
    joined: text(fields.joined),
    joinedPrecision: 'month' as const,
    plain,
  };
  return searchDocuments({ ...NOTHING, members: [member] });
}

function named({ name, slug }: { name: string; slug: string }) {
  return { name, slug, path: '' };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
