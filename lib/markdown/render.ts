import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MarkdownRoot } from 'mdast';
import { type Features, markdownToHast, markdownToMdast } from 'satteri';
import { imageComplaint } from './addresses';
import { sanitizeTree } from './allowlist';
import { AttributeLists } from './attribute-lists';
import { renderCallouts } from './callouts';
import { renderCode } from './code';
import { dialectBlocks, dialectEdits } from './dialect';
import { applyEdits } from './edits';
import { facade } from './embeds';
import { extractOf } from './extract';
import { splitFrontmatter } from './frontmatter';
import { type Heading, identifyHeadings, levelHeadings, linkHeadings } from './headings';
import { highlighterFor, languageOf } from './highlight';
import { type ResolveImage, renderImages, type ShownImage } from './images';
import { codeRanges, type Findings, inspect, literalRanges, type WrittenLink } from './inspect';
import { evaluateLiquid } from './liquid';
import { dollarEdits, renderFormulas } from './math';
import { nameLinks } from './names';
import { replaceObsolete } from './obsolete';
import { type Length, lengthOf, plainText } from './plain-text';
import { type MarkdownProblem, Problems } from './problems';
import { INLINE_MARK } from './raw-html';
import { keepFirstIds, repairHtml } from './repair';
import { keepOneStop } from './scrolling';
import { applyLooks } from './styles';
import { scopeHeads, shapeTables, wrapTables } from './tables';
import { labelTasks } from './task-lists';
import { element, isTooDeep, replaceElements, text as textNode, visitElements } from './tree';

/** What rendering needs to know of the site. */
export interface RenderContext {
  /** Origin that `{{ site.url }}` stands for. */
  siteUrl: string;
  resolveImage: ResolveImage;
}

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
  /** Every id in it, which a link's fragment may name. */
  ids: string[];
  problems: MarkdownProblem[];
}

const FEATURES: Features = {
  frontmatter: false,
  gfm: { footnotes: { clobberPrefix: '', backLabel: 'Back to reference {reference}' } },
  math: { singleDollarTextMath: false },
  definitionList: true,
};

/**
 * Renders a markdown document: text to safe HTML and all that is known of it.
 *
 * @param source the whole file; its frontmatter is left aside, but counts for lines.
 */
export async function renderMarkdown(
  source: string,
  { siteUrl, ...context }: RenderContext,
): Promise<RenderedMarkdown> {
  const localAddress = (address: string) =>
    address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address;
  const resolveImage: ResolveImage = (source) => {
    const address = localAddress(source);
    const complaint = imageComplaint(address);
    return complaint ? { complaint } : context.resolveImage(address);
  };
  const { body, bodyLine } = splitFrontmatter(source);
  const problems = new Problems(bodyLine);

  const evaluated = evaluateLiquid(body, siteUrl, (text) => codeRanges(parse(text)), problems);
  const lists = new AttributeLists(problems);
  const { markdown, findings } = readDialect(evaluated, lists, resolveImage, problems);
  const hast = toTree(markdown, problems);

  lists.apply(hast);
  shapeTables(hast);
  removeInlineMarks(hast);
  repairHtml(hast);
  levelHeadings(hast);
  const headings = identifyHeadings(hast, findings.headings);
  replaceObsolete(hast);
  renderToc(hast, headings);
  visitElements(hast, (each) => {
    const { tagName, properties } = each;
    applyLooks(each);
    if (tagName === 'img') properties.src = localAddress(String(properties.src ?? ''));
  });
  const safe = sanitizeTree(hast);
  renderCallouts(safe);
  const plain = plainText(safe);
  const extract = extractOf(safe);

  // From here on markup is ours: none of it passes the allowlist again.
  labelTasks(safe);
  replaceElements(safe, (each) =>
    each.tagName === 'iframe' ? [facade(each)].filter((x) => !!x) : undefined,
  );
  renderFormulas(safe);
  const languages = findings.codeBlocks.map(({ word }) => languageOf(word) ?? 'text');
  renderCode(safe, findings.codeBlocks, await highlighterFor(languages));
  const images = renderImages(safe, resolveImage);
  nameLinks(safe);
  linkHeadings(safe);
  scopeHeads(safe);
  wrapTables(safe);
  keepOneStop(safe);
  keepFirstIds(safe);

  const ids = idsOf(safe);
  reportMissingFragments(findings.links, ids, problems);
  return {
    html: toHtml(safe),
    headings,
    text: plain,
    extract,
    ...lengthOf(plain),
    images,
    links: findings.links.map(({ address, line }) => ({ address, line: problems.fileLine(line) })),
    ids: [...ids],
    problems: problems.list.sort((a, b) => a.line - b.line),
  };
}

function parse(text: string): MarkdownRoot {
  // satteri types any node; of a document it is the root.
  const tree = markdownToMdast(text, { features: FEATURES, position: true }) as MarkdownRoot;
  // What is too deep to be read is reported of the tree that is rendered.
  return isTooDeep(tree) ? { type: 'root', children: [] } : tree;
}

/**
 * Reads a body as kramdown does: what is wrong in it, what is in it, and the
 * CommonMark that means the same. The tree with its positions, the largest thing
 * there is of a long document, ends here.
 */
function readDialect(
  body: string,
  lists: AttributeLists,
  resolveImage: ResolveImage,
  problems: Problems,
): { markdown: string; findings: Findings } {
  const { text, tree } = parseBlocks(body, problems);
  const findings = inspect(tree, text, resolveImage, problems);
  const literal = literalRanges(tree, text);
  const edits = [
    lists.find(text, literal),
    dollarEdits(text, literal, codeRanges(tree), problems),
    dialectEdits(tree, text, literal),
  ];
  return { markdown: applyEdits(text, edits.flat()), findings };
}

/** Parses a body, with the blocks that kramdown sees in it. */
function parseBlocks(body: string, problems: Problems): { text: string; tree: MarkdownRoot } {
  let text = body;
  let tree = parse(text);
  // What stands behind one block may hold the next.
  for (let round = 0; round < 20; round += 1) {
    const changed = dialectBlocks(tree, text);
    if (!changed) break;
    problems.mapLines(changed.lines);
    text = changed.text;
    tree = parse(text);
  }
  return { text, tree };
}

function toTree(markdown: string, problems: Problems): Root {
  // As above: of a document it is the root.
  const tree = markdownToHast(markdown, {
    features: { ...FEATURES, rawHtml: true },
    position: false,
  }) as Root;
  if (!isTooDeep(tree)) return tree;
  problems.error(1, 'elements stand in each other more than 200 deep; close what was opened');
  return { type: 'root', children: [] };
}

/** Takes out what stood for kramdown's way of reading a line. */
function removeInlineMarks(node: Root | Root['children'][number]): void {
  if (node.type === 'text') node.value = node.value.replaceAll(INLINE_MARK, '');
  if ('children' in node) node.children.forEach(removeInlineMarks);
}

/** Puts a list of the headings in place of the list that `{:toc}` stands at. */
function renderToc(tree: Root, headings: readonly Heading[]): void {
  replaceElements(tree, (list) => {
    if (!('dataToc' in list.properties)) return undefined;
    const items = headings.map(({ id, text }) =>
      element('li', {}, [element('a', { href: `#${id}` }, [textNode(text)])]),
    );
    return [element('ul', {}, items)];
  });
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visitElements(tree, ({ tagName, properties }) => {
    if (properties.id) ids.add(String(properties.id));
    if (tagName === 'a' && properties.name) ids.add(String(properties.name));
  });
  return ids;
}

function reportMissingFragments(links: WrittenLink[], ids: Set<string>, problems: Problems): void {
  for (const { address, line } of links) {
    if (!address.startsWith('#') || address === '#' || address === '#top') continue;
    if (ids.has(address.slice(1)) || ids.has(decode(address.slice(1)))) continue;
    problems.warning(line, `link to ${address}, which this page lacks`);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
