import { Parser } from 'htmlparser2';
import type { Html, Nodes, Root } from 'mdast';
import { isAddress } from './bare-addresses';
import { Lines } from './edits';

/** Stands between words for what is none: code, a formula, an image, an address, a tag. */
const GAP = '\uFFFC';

/** Blocks that hold words rather than other blocks. */
const HOLDS_WORDS = /^(?:descriptionTerm|heading|paragraph|tableCell)$/;

/** Elements of HTML that hold no prose. */
const LITERAL = ['code', 'kbd', 'pre', 'samp', 'script', 'style', 'tt', 'var'];

/** Words that stand together as an editor wrote them: those of a paragraph, a heading, a cell. */
export class Passage {
  private written = '';
  private readonly pieces: { start: number; line: number }[] = [];
  private lines: Lines | undefined;

  /** Lines end in line feeds, as in the source. */
  get text(): string {
    return this.written;
  }

  /** Adds words that begin in a line. */
  add(words: string, line: number): void {
    this.pieces.push({ start: this.written.length, line });
    this.written += words;
    this.lines = undefined;
  }

  /** The line that a place of the text is in. */
  lineAt(index: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.pieces[middle]?.start ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const piece = this.pieces[low - 1];
    if (!piece) return 1;
    this.lines ??= new Lines(this.written);
    return piece.line + this.lines.at(index) - this.lines.at(piece.start);
  }
}

/**
 * The prose of a document: its words as they are written, without code, formulas,
 * addresses, attribute lists and the alts of images.
 */
export function proseOf(tree: Root): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Nodes) => {
    if (HOLDS_WORDS.test(node.type)) passages.push(wordsOf(node));
    else if (node.type === 'html') passages.push(wordsOfHtml(node));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return passages;
}

function wordsOf(block: Nodes): Passage {
  const passage = new Passage();
  let literal = 0;
  const visit = (node: Nodes) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text' && literal === 0) {
      passage.add(node.value.replace(/\{:[^{}\n]*\}/g, GAP), line);
    } else if ('children' in node && !isAddress(node)) {
      node.children.forEach(visit);
    } else {
      if (node.type === 'html') literal = Math.max(0, literal + opens(node));
      passage.add(GAP, line);
    }
  };
  visit(block);
  return passage;
}

/** 1 for a tag that begins an element without prose, -1 for one that ends it, 0 for others. */
function opens({ value }: Html): number {
  const [, slash, name = ''] = /^<(\/?)([a-z]+)/i.exec(value) ?? [];
  if (!LITERAL.includes(name.toLowerCase())) return 0;
  return slash ? -1 : 1;
}

function wordsOfHtml({ value, position }: Html): Passage {
  const passage = new Passage();
  let literal = 0;
  const lines = new Lines(value);
  const lineAt = (index: number) => (position?.start.line ?? 1) + lines.at(index) - 1;
  const parser = new Parser({
    onopentag(name) {
      if (LITERAL.includes(name)) literal += 1;
      passage.add(GAP, lineAt(parser.startIndex));
    },
    ontext(text) {
      if (literal === 0) passage.add(text, lineAt(parser.startIndex));
    },
    onclosetag(name) {
      if (LITERAL.includes(name)) literal -= 1;
      passage.add(GAP, lineAt(parser.startIndex));
    },
  });
  parser.end(value);
  return passage;
}
