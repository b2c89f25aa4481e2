import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { type Features, markdownToHast, markdownToMdast } from 'satteri';
import { hostOf, imageComplaint } from './addresses';
import { sanitizeTree } from './allowlist';
import { AttributeLists } from './attribute-lists';
import { controlsMessage, removeControls, withoutControlReferences } from './controls';
import { dialectBlocks, dialectEdits } from './dialect';
import { applyEdits, Ranges } from './edits';
import { linkElsewhere } from './elsewhere';
import type { SourceParts } from './frontmatter';
import { type Heading, identifyHeadings, levelHeadings } from './headings';
import type { ResolveImage } from './images';
import { type Findings, inspect } from './inspect';
import { isTooDeep, tooDeepHtml, tooDeepMessage, withinLimits } from './limits';
import { evaluateLiquid } from './liquid';
import { literalElementEdits } from './literal-elements';
import { codeRanges, literalRanges } from './literal-ranges';
import { unwrapMarked } from './markdown-html';
import { withoutMarks } from './marks';
import { dollarEdits } from './math';
import { replaceObsolete } from './obsolete';
import { Problems } from './problems';
import { proseOf } from './prose';
import { repairHtml } from './repair';
import { applyLooks } from './styles';
import { shapeTables } from './tables';
import { closingEdits } from './tag-ends';
import { element, replaceElements, text as textNode, visitElements } from './tree';

/** What reading a document needs to know of the site. */
export interface RenderContext {
  /** Origin that `{{ site.url }}` stands for. */
  siteUrl: string;
  resolveImage: ResolveImage;
}

/** What an editor wrote, read. */
export interface ReadMarkdown {
  /** The text: nothing in it but what the allowlist names, and no markup of ours yet. */
  safe: Root;
  findings: Findings;
  headings: Heading[];
  problems: Problems;
}

const FEATURES: Features = {
  frontmatter: false,
  gfm: { footnotes: { clobberPrefix: '', backLabel: 'Back to reference {reference}' } },
  math: { singleDollarTextMath: false },
  definitionList: true,
};

/** Reads a body: the order in which it is evaluated, edited, parsed, mended and sanitised. */
export function readMarkdown(
  { body, bodyLine, controls }: Pick<SourceParts, 'body' | 'bodyLine' | 'controls'>,
  { siteUrl, ...context }: RenderContext,
): ReadMarkdown {
  const localAddress = (address: string) => {
    const path = address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address;
    // Alone, a path with two slashes in front would be another host's address.
    return /^[\\/]{2}/.test(path) ? address : path;
  };
  const resolveImage: ResolveImage = (source) => {
    const address = localAddress(source);
    const complaint = imageComplaint(address);
    if (complaint) return { complaint, isElsewhere: hostOf(address) !== undefined };
    return context.resolveImage(address);
  };
  const problems = new Problems(bodyLine);

  if (controls) problems.warning(controls.line - bodyLine + 1, controlsMessage(controls));
  const evaluated = withoutControlReferences(
    evaluateLiquid(body, siteUrl, codeIn, problems),
    codeIn,
    problems,
  );
  const lists = new AttributeLists(problems);
  const { markdown, findings } = readDialect(evaluated, lists, resolveImage, problems);
  const hast = toTree(markdown, problems);

  removeControls(hast);
  unwrapMarked(hast);
  lists.apply(hast);
  shapeTables(hast);
  removeInlineMarks(hast);
  linkElsewhere(hast, localAddress);
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
  return { safe: sanitizeTree(hast), findings, headings, problems };
}

/**
 * Reads the prose of a body, for who looks at words: see {@link proseOf}.
 *
 * @returns the passages, each with what tells the line in the file of a place of its text.
 */
export function readProse(
  { body, bodyLine }: Pick<SourceParts, 'body' | 'bodyLine'>,
  siteUrl: string,
): { text: string; lineAt(index: number): number }[] {
  const problems = new Problems(bodyLine);
  const evaluated = evaluateLiquid(body, siteUrl, codeIn, problems);
  const { tree } = parseBlocks(evaluated, problems);
  return proseOf(tree).map((passage) => ({
    text: passage.text,
    lineAt: (index) => problems.fileLine(passage.lineAt(index)),
  }));
}

/** Returns where code stands in a text. */
export function codeIn(text: string): Ranges {
  return codeRanges(parse(withinLimits(text, parse)));
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
  const taken = [
    ...lists.find(text, literal),
    ...dollarEdits(text, literal, codeRanges(tree), problems),
  ];
  const takenRanges = new Ranges(taken.map(({ start, end }) => [start, end]));
  const edits = [
    ...taken,
    ...dialectEdits(tree, text, literal, takenRanges),
    ...closingEdits(tree, text),
  ];
  return { markdown: applyEdits(text, edits), findings };
}

/** Parses a body, with the blocks that kramdown sees in it. */
function parseBlocks(body: string, problems: Problems): { text: string; tree: MarkdownRoot } {
  let text = withinLimits(body, parse, problems);
  let tree = parse(text);
  // What stands behind one block may hold the next.
  for (let round = 0; round < 20; round += 1) {
    const deep = tooDeepHtml(tree);
    if (deep !== undefined) {
      problems.error(deep, tooDeepMessage);
      return { text: '', tree: { type: 'root', children: [] } };
    }
    const changed = dialectBlocks(tree, text);
    if (!changed) break;
    problems.mapLines(changed.lines);
    text = withinLimits(changed.text, parse, problems);
    tree = parse(text);
  }
  const literal = literalElementEdits(tree, text);
  if (literal.length === 0) return { text, tree };
  text = applyEdits(text, literal);
  return { text, tree: parse(text) };
}

function toTree(markdown: string, problems: Problems): Root {
  // As above: of a document it is the root.
  const tree = markdownToHast(markdown, {
    features: { ...FEATURES, rawHtml: true },
    position: false,
  }) as Root;
  if (!isTooDeep(tree)) return tree;
  problems.error(1, tooDeepMessage);
  return { type: 'root', children: [] };
}

/** Takes out what stood for kramdown's way of reading a line. */
function removeInlineMarks(node: Root | Root['children'][number]): void {
  if (node.type === 'text') node.value = withoutMarks(node.value);
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
