import { parseDay } from '../../dates';

/** What to say of a field that Jekyll, or a common plugin or theme of it, knows. */
export interface FieldAdvice {
  /** An error where a visitor would see what is to be kept back. */
  severity: 'error' | 'warning';
  message: string;
}

/** Fields that have another name here. */
const RENAMED: Readonly<Record<string, string>> = {
  by: 'author',
  byline: 'author',
  subtitle: 'description',
  summary: 'description',
  cover: 'image',
  'cover-image': 'image',
  cover_image: 'image',
  'feature-img': 'image',
  featured: 'pinned',
  'featured-image': 'image',
  featured_image: 'image',
  'header-img': 'image',
  header_image: 'image',
  og_image: 'image',
  'post-image': 'image',
  thumbnail: 'image',
  thumbnail_url: 'image',
  canonical_url: 'canonical',
  language: 'lang',
  locale: 'lang',
  alias: 'redirect_from',
  aliases: 'redirect_from',
  last_modified_at: 'updated',
  last_modified: 'updated',
  lastmod: 'updated',
  last_updated: 'updated',
  modified: 'updated',
  modified_date: 'updated',
  updated_at: 'updated',
};

/** Fields that the site needs no word of, and why. */
const NEEDLESS: Readonly<Record<string, string>> = {
  comments: 'the site has no comments',
  excerpt_separator: 'lists show the description, or else how the text begins',
  katex: 'formulas are drawn without it',
  layout: 'documents of a kind all look the same here',
  math: 'formulas are drawn without it',
  mathjax: 'formulas are drawn without it',
  use_math: 'formulas are drawn without it',
  usemathjax: 'formulas are drawn without it',
  markdown: 'there is one markdown here',
  paginate: 'lists are divided without it',
  toc: 'a list with {:toc} below it, in the text, becomes the table of contents',
};

/**
 * Returns what to say of a field of Jekyll that a type of documents lacks, or has
 * with another meaning; undefined for a field that Jekyll's sites don't share.
 *
 * @param fields the names of the fields that the type has.
 */
export function jekyllAdvice(
  name: string,
  value: unknown,
  fields: readonly string[],
): FieldAdvice | undefined {
  const known = new Set(fields);
  const warning = (message: string): FieldAdvice => ({ severity: 'warning', message });
  const to = Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined;
  if (to && known.has(to)) {
    return warning(`is called ${to} here; write ${to}: ${shownAs(to, value)}`);
  }
  const why = Object.hasOwn(NEEDLESS, name) ? NEEDLESS[name] : undefined;
  if (why) return warning(`has no effect, as ${why}; take it out`);
  switch (name) {
    case 'published':
      if (!isNo(value))
        return warning('has no effect; take it out, as what isn’t a draft is public');
      return known.has('draft')
        ? { severity: 'error', message: 'keeps nothing back here; write draft: true' }
        : { severity: 'error', message: 'keeps nothing back here; move the file out of content' };
    case 'permalink': {
      const own = 'has no effect, as the address is made of the file’s name';
      if (!known.has('redirect_from')) return warning(`${own}; take it out`);
      const isFixed = typeof value === 'string' && /^\/[^:]*$/.test(value);
      const from = isFixed ? `redirect_from: ${value}` : 'redirect_from: and that address';
      return warning(`${own}; so that the old address leads here, write ${from}`);
    }
    case 'redirect_to':
      return warning(
        'has no effect; to lead to another page of this site, delete this file and give that page a redirect_from with this one’s address',
      );
    case 'slug':
      return warning(
        'has no effect, as the address is made of the file’s name; rename the file, or take it out',
      );
    case 'categories':
    case 'category': {
      if (!known.has('tags')) return undefined;
      return warning(`is called tags here; write tags: ${shownAs('tags', value)}`);
    }
    case 'render_with_liquid':
      return warning(
        'has no effect; write {% raw %} before text that looks like Liquid, {% endraw %} behind it, and take it out',
      );
    case 'sitemap':
      return isNo(value)
        ? warning(
            'has no effect: the page is listed in the sitemap; take it out, or write draft: true',
          )
        : warning('has no effect; take it out');
  }
  return undefined;
}

function isNo(value: unknown): boolean {
  return value === false || /^(?:false|no|off|0)$/i.test(String(value));
}

/** A value as it can be written behind its new name. */
function shownAs(name: string, value: unknown): string {
  if (name === 'tags') {
    const texts = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/\s+/);
    const tags = texts.filter((tag) => tag !== '' && !/[[\]{},:#"'&*!|>%@`]/.test(tag));
    return tags.length > 0 ? `[${tags.join(', ')}]` : '[one, two]';
  }
  if (typeof value === 'boolean') return String(value);
  if (name === 'updated') return (typeof value === 'string' && parseDay(value)) || 'YYYY-MM-DD';
  const isPlain = typeof value === 'string' && /^[\p{L}\p{N}/.][\p{L}\p{N} /.,()_-]*$/u.test(value);
  return isPlain && value.length <= 60 ? value : '…';
}
