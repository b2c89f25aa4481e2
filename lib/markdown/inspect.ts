import type { Nodes, Root, Table } from 'mdast';
import { linkComplaint } from './addresses';
import { type CodeBlock, EXTRA_COST_IN_ALL, HIGHLIGHT_AT_MOST, HIGHLIGHT_IN_ALL } from './code';
import { wordsForImage } from './elsewhere';
import { Levels } from './headings';
import { extraCostOf, LONGEST_LINE, languageOf } from './highlight';
import type { ResolveImage } from './images';
import { inspectFormula, inspectMathBlock } from './math';
import { Names } from './names';
import { inspectTagEnds, inspectTagsInText, OpenTags } from './open-tags';
import type { Problems } from './problems';
import { inspectHtml } from './raw-html';
import { isSeparatorLine, wideningComplaint, widthsOf } from './tables';

/** A link, or the address of an image, that an editor wrote, and its line in the body. */
export interface WrittenLink {
  address: string;
  line: number;
}

/** An image that an editor wrote. */
export interface WrittenPicture extends WrittenLink {
  /** The file that it shows, from the project's folder; undefined if there is none. */
  file: string | undefined;
}

/** What a document's markdown holds, beside its problems. */
export interface Findings {
  links: WrittenLink[];
  /** Images, as they were written. */
  pictures: WrittenPicture[];
  codeBlocks: CodeBlock[];
  /** Texts of the headings written in markdown, in order. */
  headings: string[];
  /** Ids given in HTML. */
  ids: string[];
}

const KRAMDOWN_ONLY: [pattern: RegExp, what: string][] = [
  [/\{::\/?\w+/, 'a kramdown extension ({::…}) isn’t known here; take it out'],
  [/^\^$/m, 'an end-of-block mark (^) isn’t known here; take it out, or put a line <!-- --> there'],
  [
    /^\*\[[^\]\n]+\]:/m,
    'an abbreviation (*[…]: …) isn’t known here; write it out, or use <abbr title="…">',
  ],
];

const HOLDS_BLOCKS = /^(?:blockquote|descriptionDetails|footnoteDefinition|listItem|root)$/;

/**
 * Walks the markdown of a document: reports what a visitor would see wrong, and
 * notes what rendering and the checks across documents need.
 *
 * @param source the markdown that the tree was made of.
 */
export function inspect(
  tree: Root,
  source: string,
  resolveImage: ResolveImage,
  problems: Problems,
): Findings {
  const findings: Findings = { links: [], pictures: [], codeBlocks: [], headings: [], ids: [] };
  let codeLength = 0;
  let extraCost = 0;
  const notes = { defined: new Map<string, number>(), used: new Set<string>() };

  const names = new Names(problems);
  const definitions = definitionsOf(tree);
  const levels = new Levels(problems);
  const open = new OpenTags(problems);

  const image = (address: string, line: number, alt: string | undefined) => {
    const found = resolveImage(address);
    const isElsewhere = 'complaint' in found && found.isElsewhere;
    names.say(isElsewhere ? wordsForImage(alt, address) : (alt ?? ''));
    if ('complaint' in found) {
      problems[isElsewhere ? 'warning' : 'error'](line, found.complaint, address);
    }
    findings.pictures.push({ address, line, file: 'file' in found ? found.file : undefined });
  };
  const link = (address: string, line: number) => {
    const complaint = linkComplaint(address);
    if (complaint) problems.error(line, complaint, address);
    else findings.links.push({ address, line });
  };

  const visit = (node: Nodes, parent?: Nodes, isAlone = false) => {
    const line = node.position?.start.line ?? 1;
    if (parent && HOLDS_BLOCKS.test(parent.type)) {
      open.enterBlock(node.type === 'html' ? node.value : undefined);
    }
    switch (node.type) {
      case 'html': {
        open.hear(node.value, line);
        inspectTagEnds(node.value, line, problems);
        const html = inspectHtml(node.value, line, { names, image, document: source }, problems);
        for (const each of html.headings) levels.add(each.level, each.line);
        for (const each of html.links) if (!linkComplaint(each.address)) findings.links.push(each);
        findings.ids.push(...html.ids);
        return;
      }
      case 'image':
        image(node.url, line, node.alt ?? undefined);
        return;
      case 'imageReference': {
        const address = definitions.get(node.identifier);
        if (address !== undefined) image(address, line, node.alt ?? undefined);
        return;
      }
      case 'link':
        link(node.url, line);
        names.openLink(node.url, line);
        names.say(node.title ?? '');
        break;
      case 'linkReference':
        names.openLink(`[${node.label ?? node.identifier}]`, line);
        break;
      case 'definition':
        link(node.url, line);
        return;
      case 'heading':
        findings.headings.push(wordsOf(node));
        levels.add(node.depth, line);
        break;
      case 'code':
        findings.codeBlocks.push({ word: node.lang ?? '', meta: node.meta ?? '' });
        codeLength += node.value.length;
        inspectCode(node.value, node.lang ?? '', slice(node, source), line, problems);
        if (codeLength > HIGHLIGHT_IN_ALL && !problems.mention('800 KB')) {
          problems.warning(
            line,
            'from here on code stays plain: the document has over 800 KB of it; shorten it, or link to files',
          );
        }
        extraCost += extraCostOf(node.value, languageOf(node.lang ?? '') ?? 'text');
        if (extraCost > EXTRA_COST_IN_ALL && !problems.mention('code in markdown')) {
          problems.warning(
            line,
            'from here on code in markdown stays plain: it has too many of the characters *, _ and [; break its lines, shorten it, or link to files',
          );
        }
        return;
      case 'inlineCode':
        names.say(node.value);
        return;
      case 'math':
        names.say(node.value);
        if (!inspectMathBlock(slice(node, source), line, problems)) {
          inspectFormula(node.value, true, line + 1, problems);
        }
        return;
      case 'inlineMath':
        names.say(node.value);
        inspectFormula(node.value, isAlone, line, problems);
        return;
      case 'footnoteDefinition':
        notes.defined.set(node.identifier, line);
        break;
      case 'footnoteReference':
        notes.used.add(node.identifier);
        return;
      case 'table':
        inspectTable(node, source, problems);
        break;
      case 'text':
        names.say(node.value);
        inspectText(slice(node, source), line, problems);
        inspectTagsInText(slice(node, source), line, problems);
        return;
    }
    if (!('children' in node)) return;
    const isFormula = node.type === 'paragraph' && node.children.length === 1;
    for (const child of node.children) visit(child, node, isFormula);
    if (node.type === 'link' || node.type === 'linkReference') names.closeLink();
  };
  visit(tree);
  names.end();
  open.end();

  for (const [identifier, line] of notes.defined) {
    if (!notes.used.has(identifier)) {
      problems.warning(
        line,
        `footnote [^${identifier}] is never referred to, so it isn’t shown; write [^${identifier}] where it belongs, or take it out`,
        `[^${identifier}]`,
      );
    }
  }
  return findings;
}

/** The addresses that references stand for; of two with one name the first counts. */
function definitionsOf(tree: Root): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: Nodes) => {
    if (node.type === 'definition' && !found.has(node.identifier)) {
      found.set(node.identifier, node.url);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

function inspectCode(
  code: string,
  word: string,
  written: string,
  line: number,
  problems: Problems,
): void {
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(written)?.[1];
  const last = written.trimEnd().split('\n').at(-1)?.trim() ?? '';
  const isClosed =
    !fence || (written.includes('\n') && last.replace(/^(?:>\s*)+/, '').startsWith(fence));
  if (!isClosed)
    problems.error(line, `code block is never closed; end it with a line ${fence}`, fence);
  const language = languageOf(word);
  if (language === undefined) {
    problems.warning(
      line,
      `code language "${word.trim()}" is unknown, so the code stays plain; write a known one, as python, bash, cpp or json, or none`,
      word.trim(),
    );
  } else if (language === 'text') {
    return;
  } else if (code.length > HIGHLIGHT_AT_MOST) {
    problems.warning(
      line,
      'code block is over 100 KB, so it stays plain; shorten it, or link to a file',
    );
  } else if (code.split('\n').some((each) => each.length > LONGEST_LINE)) {
    problems.warning(
      line,
      'code block has lines of over 2,000 characters, which stay plain; break them',
    );
  }
}

function inspectTable(table: Table, source: string, problems: Problems): void {
  const { head, widest } = widthsOf(table, source);
  if (widest === head) return;
  const tooSparse = wideningComplaint(table, source);
  for (const row of table.children) {
    const cells = row.children.length;
    if (cells <= head || isSeparatorLine(slice(row, source))) continue;
    const line = row.position?.start.line ?? 1;
    if (tooSparse) problems.error(line, tooSparse);
    else {
      problems.warning(
        line,
        `table row has ${cells} cells, its head ${head}, so all rows get as many; take cells out, or write a | that belongs to a cell as \\|`,
      );
    }
  }
}

function inspectText(text: string, line: number, problems: Problems): void {
  const lineAt = (index: number) => line + text.slice(0, index).split('\n').length - 1;
  const note = /(?<!\\)\[\^([^\][\s]+)\](?!:)/.exec(text);
  if (note) {
    problems.warning(
      lineAt(note.index),
      `footnote [^${note[1]}] has no text; add a line [^${note[1]}]: …`,
      note[0],
    );
  }
  for (const [pattern, message] of KRAMDOWN_ONLY) {
    const match = pattern.exec(text);
    if (match) problems.error(lineAt(match.index), message, match[0]);
  }
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function slice(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
