import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { renderCallouts } from './callouts';
import { renderCode } from './code';
import { facade } from './embeds';
import { extractOf } from './extract';
import { splitFrontmatter } from './frontmatter';
import { type Heading, linkHeadings } from './headings';
import { highlighterFor, languageOf } from './highlight';
import { renderImages, type ShownImage } from './images';
import type { WrittenLink, WrittenPicture } from './inspect';
import { renderFormulas } from './math';
import { nameLinks } from './names';
import { type Length, lengthOf, plainText } from './plain-text';
import type { MarkdownProblem, Problems } from './problems';
import { type RenderContext, readMarkdown } from './read';
import { keepFirstIds } from './repair';
import { keepOneStop } from './scrolling';
import { scopeHeads, wrapTables } from './tables';
import { labelTasks } from './task-lists';
import { replaceElements, visitElements } from './tree';
import { twinOfTree } from './twin';

/** What one markdown document becomes. */
export interface RenderedMarkdown extends Length {
  /** Safe HTML. */
  html: string;
  headings: Heading[];
  /** The text as a reader sees it, for search and feeds. */
  text: string;
  /** Its start, for where nobody wrote a description. */
  extract: string;
  /** The images it shows. */
  images: ShownImage[];
  /** Links as they were written, with their lines in the file. */
  links: WrittenLink[];
  /** Images as they were written, with their lines in the file. */
  pictures: WrittenPicture[];
  /** Every id in it, which a link's fragment may name. */
  ids: string[];
  problems: MarkdownProblem[];
  /** The text as markdown for others, if the address of its page is known. */
  twin: string | undefined;
}

/**
 * Renders a markdown document: text to safe HTML and all that is known of it.
 *
 * @param source the whole file; its frontmatter is left aside, but counts for lines.
 * @param address the whole address of the document's own page, if it has one.
 */
export async function renderMarkdown(
  source: string,
  context: RenderContext,
  address?: string,
): Promise<RenderedMarkdown> {
  const { safe, findings, headings, problems } = readMarkdown(splitFrontmatter(source), context);
  renderCallouts(safe);
  const plain = plainText(safe);
  const extract = extractOf(safe);
  const forTwin = address === undefined ? undefined : { address, tree: structuredClone(safe) };

  // From here on markup is ours: none of it passes the allowlist again.
  labelTasks(safe);
  replaceElements(safe, (each) =>
    each.tagName === 'iframe' ? [facade(each)].filter((x) => !!x) : undefined,
  );
  renderFormulas(safe);
  const languages = findings.codeBlocks.map(({ word }) => languageOf(word) ?? 'text');
  renderCode(safe, findings.codeBlocks, await highlighterFor(languages));
  const images = renderImages(safe, context.resolveImage);
  nameLinks(safe);
  linkHeadings(safe);
  scopeHeads(safe);
  wrapTables(safe);
  keepOneStop(safe);
  keepFirstIds(safe);

  const ids = idsOf(safe);
  reportMissingFragments(findings.links, ids, headings, problems);
  return {
    html: toHtml(safe),
    headings,
    text: plain,
    extract,
    ...lengthOf(plain),
    images,
    links: inFile(findings.links, problems),
    pictures: inFile(findings.pictures, problems),
    ids: [...ids],
    problems: problems.all(),
    twin:
      forTwin &&
      twinOfTree(forTwin.tree, {
        address: forTwin.address,
        images: images.map(({ src }) => src),
      }),
  };
}

function inFile<T extends WrittenLink>(written: readonly T[], problems: Problems): T[] {
  return written.map((each) => ({ ...each, line: problems.fileLine(each.line) }));
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visitElements(tree, ({ tagName, properties }) => {
    if (properties.id) ids.add(String(properties.id));
    if (tagName === 'a' && properties.name) ids.add(String(properties.name));
  });
  return ids;
}

function reportMissingFragments(
  links: WrittenLink[],
  ids: Set<string>,
  headings: readonly Heading[],
  problems: Problems,
): void {
  const some = headings.slice(0, 5).map(({ id }) => `#${id}`);
  const known = some.length > 0 ? `; its headings are ${some.join(', ')}` : '';
  const more = headings.length > some.length ? ' and others' : '';
  for (const { address, line } of links) {
    if (!address.startsWith('#') || address === '#' || address === '#top') continue;
    if (ids.has(address.slice(1)) || ids.has(decode(address.slice(1)))) continue;
    problems.warning(line, `link to ${address}, which this page lacks${known}${more}`, address);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A % that encodes nothing.
    return text;
  }
}
