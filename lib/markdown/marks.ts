/**
 * Put at the begin of a line that CommonMark would take for another thing than
 * kramdown does, and taken out again of what is rendered. No text has it.
 */
export const INLINE_MARK = '\uFDD1';

/** Begins a paragraph that is none: what it holds belongs to the element around it. */
export const SPAN_MARK = '\uFDE0';

/** The same, where the element around it is the paragraph. */
export const PARAGRAPH_MARK = '\uFDE1';

const MARKS = /[\uFDD1\uFDE0\uFDE1]/g;

/** A text without marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/** Whether a character is a mark. */
export function isMark(character: string | undefined): boolean {
  return character !== undefined && withoutMarks(character) !== character;
}
