import type { PhrasingContent } from 'mdast';
import { wholeAddress } from '../addresses';
import type { LabelledLink } from '../content/types';
import { writeMarkdown } from '../markdown/write';

/** A piece of markdown, escaped. */
export type Markdown = string;

/** Plain words as markdown: what would be a sign of it is escaped. */
export function words(text: string): Markdown {
  return inline({ type: 'text', value: text.replace(/\s+/g, ' ').trim() });
}

/**
 * A link.
 *
 * @param address a path of the site, which is made whole, or a whole address.
 */
export function link(label: string, address: string): Markdown {
  return inline({
    type: 'link',
    url: wholeAddress(address),
    children: [{ type: 'text', value: label }],
  });
}

/** An address that says itself. */
export function bareLink(address: string): Markdown {
  const whole = wholeAddress(address);
  return link(whole, whole);
}

/** A heading. */
export function heading(depth: number, text: string): Markdown {
  return `${'#'.repeat(depth)} ${words(text)}`;
}

/** A list, or nothing if it has no items. */
function list(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What is known of a thing, as a list of terms; what is unknown is left out. */
export function facts(terms: Readonly<Record<string, Markdown | false | undefined>>): Markdown {
  return list(
    Object.entries(terms).flatMap(([term, value]) => (value ? [`${term}: ${value}`] : [])),
  );
}

/** A list under a heading of the second level, or nothing if it has no items. */
export function section(title: string, items: readonly Markdown[]): Markdown {
  return items.length > 0 ? blocks(heading(2, title), list(items)) : '';
}

/** Blocks with a blank line between them; empty ones are left out. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return parts.filter(Boolean).join('\n\n');
}

/** A whole file: its blocks, and one end of line. */
export function whole(...parts: readonly Markdown[]): Markdown {
  return `${blocks(...parts)}\n`;
}

/** What stands last among the facts: how old they are, and where the page is. */
export function origin({ path, asOf }: { path: string; asOf: string | undefined }) {
  return { 'As of': asOf, Address: bareLink(path) };
}

/** What a thing links to, under a heading. */
export function linksOf(links: readonly LabelledLink[]): Markdown {
  return section(
    'Links',
    links.map(({ label, url }) => link(label, url)),
  );
}

function inline(node: PhrasingContent): Markdown {
  return writeMarkdown({ type: 'paragraph', children: [node] });
}
