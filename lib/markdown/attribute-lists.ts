import type { Element, Root } from 'hast';
import { applyList } from './attribute-effects';
import {
  type AttributeList,
  emptyList,
  hasOwnLine,
  ListsBefore,
  parseList,
} from './attribute-syntax';
import { type Edit, Lines, type Ranges } from './edits';
import type { Problems } from './problems';
import { Siblings } from './siblings';

/** Marks the place of a list in the markdown: an HTML comment, which no text can be taken for. */
const MARK = '\uFDD0list ';

const LIST = /\{:(?![:/])(?:"[^"\n]*"|'[^'\n]*'|[^{}\n"'])*\}/g;
const DEFINITION = /^\{:([\w-]+):([\s\S]*)\}$/;
const HEADING_ID = /^[ >]*#{1,6}[ \t].*?[ \t]\{#([\w:-]+)\}[ \t]*$/gm;
const UNCLOSED = /\{:(?=\s|[.#]\w|\w+=)/g;

const SECOND_TOC =
  'a text has one table of contents; take this {:toc} out, with the list that it stands at';

/** The attribute lists of one document: found in its source, applied in its tree. */
export class AttributeLists {
  private readonly lists: AttributeList[] = [];
  /** Where lists stand that can't be read, which was reported. */
  private readonly refused = new Set<number>();
  private readonly definitions = new Map<string, AttributeList>();

  constructor(private readonly problems: Problems) {}

  /**
   * Finds the lists of a text, and gives the edits that put a mark in place of
   * each.
   *
   * @param literal where code, formulas and HTML stand, which hold no lists.
   */
  find(source: string, literal: Ranges): Edit[] {
    const lines = new Lines(source);
    const edits = this.findHeadingIds(source, literal, lines);
    if (!source.includes('{:')) return edits;
    let hasToc = false;
    const before = new ListsBefore(source);
    for (const match of source.matchAll(LIST)) {
      const { index: start, 0: text } = match;
      if (literal.has(start) || source[start - 1] === '\\') continue;
      const [, name, content = text.slice(2, -1)] = DEFINITION.exec(text) ?? [];
      // Within a line it is text.
      if (name && !hasOwnLine(source, start, start + text.length)) continue;
      const list = parseList(name ? content.trimStart() : content, lines.at(start), this.problems);
      if (!list) {
        this.refused.add(start);
        continue;
      }
      if (name) {
        this.definitions.set(name, list);
        edits.push({ start, end: start + text.length, text: '' });
        continue;
      }
      if (list.isToc && hasToc) this.problems.error(list.line, SECOND_TOC, '{:toc');
      // Each holds all headings.
      list.isToc &&= !hasToc;
      hasToc ||= list.isToc;
      list.isBefore = before.has(start, start + text.length);
      this.lists.push(list);
      edits.push({
        start,
        end: start + text.length,
        text: `<!--${MARK}${this.lists.length - 1}-->`,
      });
    }
    const found = new Set(edits.map(({ start }) => start));
    const unclosed = [...source.matchAll(UNCLOSED)].find(
      ({ index }) => !found.has(index) && !literal.has(index) && source[index - 1] !== '\\',
    );
    if (unclosed && !this.refused.has(unclosed.index)) {
      const line = lines.at(unclosed.index);
      // A quotation mark that is never closed takes the closing brace for its own.
      const written = source.slice(unclosed.index).split('\n', 1)[0] ?? '';
      const missing = /\}\s*$/.test(written)
        ? 'a quotation mark in the attribute list is never closed; add the second one'
        : 'attribute list is never closed; end it with }';
      this.problems.error(line, missing, written);
    }
    return edits;
  }

  /** `## Heading {#id}` names the heading's id. */
  private findHeadingIds(source: string, literal: Ranges, lines: Lines): Edit[] {
    const edits: Edit[] = [];
    for (const { index, 0: line, 1: id = '' } of source.matchAll(HEADING_ID)) {
      const start = index + line.lastIndexOf('{#');
      if (literal.has(start)) continue;
      const list = { ...emptyList(lines.at(start)), id, isOfHeading: true };
      this.lists.push(list);
      edits.push({
        start,
        end: index + line.length,
        text: `<!--${MARK}${this.lists.length - 1}-->`,
      });
    }
    return edits;
  }

  /** Applies the marked lists to the elements they stand at, and takes the marks out. */
  apply(parent: Root | Element): void {
    if (this.lists.length === 0) return;
    const marked = parent.children.some((child) => child.type === 'comment')
      ? new Siblings(parent)
      : undefined;
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element') this.apply(child);
      if (child.type !== 'comment' || !child.value.startsWith(MARK)) {
        marked?.keep(child);
        continue;
      }
      const list = this.lists[Number(child.value.slice(MARK.length))];
      if (!list || !marked) continue;
      const target =
        list.isOfHeading && parent.type === 'element' ? parent : marked.targetAt(index, list);
      if (target) applyList(target, list, this.definitions, this.problems);
      else {
        this.problems.error(
          list.line,
          'attribute list stands at nothing; put it right behind an image or link, or on the line after a block',
          '{:',
        );
      }
    }
    if (marked) parent.children = marked.kept;
  }
}
