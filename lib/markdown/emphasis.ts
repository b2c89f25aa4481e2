import type { Nodes, Parents } from 'mdast';
import type { Edit } from './edits';

/** Signs of emphasis that the parser left in the text. */
interface Run {
  /** `*`, `**`, `***`, the same of `_`, or `~~`. */
  signs: string;
  start: number;
  end: number;
  canOpen: boolean;
  canClose: boolean;
}

const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  '*': ['em'],
  '**': ['strong'],
  '***': ['strong', 'em'],
  _: ['em'],
  __: ['strong'],
  ___: ['strong', 'em'],
  '~~': ['del'],
};

/**
 * The edits that make elements of the emphasis that kramdown sees and CommonMark
 * doesn't, as in `**강조(x)**는` or `*(a)*b`: there a sign between punctuation and a
 * letter neither opens nor closes.
 *
 * @param node what the texts stand in.
 * @param around names of the elements around them: none stands in one of its kind.
 * @param isTaken whether a sign is one of something else, such as a formula.
 */
export function emphasisEdits(
  node: Parents,
  source: string,
  around: readonly string[],
  isTaken: (offset: number) => boolean,
): Edit[] {
  const runs = node.children.flatMap((child) => runsIn(child, node, source, isTaken));
  return runs.length < 2 ? [] : pairs(runs, around);
}

function pairs(runs: readonly Run[], around: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const next = nextClosing(runs);
  for (let place = 0; place < runs.length; place += 1) {
    const run = runs[place];
    const closing = next[place];
    const end = closing === undefined ? undefined : runs[closing];
    const names = ELEMENTS[run?.signs ?? ''] ?? [];
    if (!run?.canOpen || closing === undefined || !end) continue;
    if (names.some((name) => around.includes(name))) continue;
    edits.push({ start: run.start, end: run.end, text: names.map((x) => `<${x}>`).join('') });
    edits.push(...pairs(runs.slice(place + 1, closing), [...around, ...names]));
    const ends = [...names].reverse().map((x) => `</${x}>`);
    edits.push({ start: end.start, end: end.end, text: ends.join('') });
    place = closing;
  }
  return edits;
}

/** For each run the place of the next of the same signs that may close it. */
function nextClosing(runs: readonly Run[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const last = new Map<string, number>();
  for (let place = runs.length - 1; place >= 0; place -= 1) {
    const run = runs[place];
    if (!run) continue;
    next[place] = last.get(run.signs);
    if (run.canClose) last.set(run.signs, place);
  }
  return next;
}

function runsIn(
  child: Nodes,
  parent: Parents,
  source: string,
  isTaken: (offset: number) => boolean,
): Run[] {
  if (child.type !== 'text') return [];
  const start = child.position?.start.offset ?? 0;
  const text = source.slice(start, child.position?.end.offset);
  const from = parent.children[0]?.position?.start.offset ?? 0;
  const to = parent.children.at(-1)?.position?.end.offset ?? 0;
  return [...text.matchAll(/\\[\s\S]|\*+|_+|~+/g)].flatMap(({ index, 0: signs }) => {
    const begin = start + index;
    const end = begin + signs.length;
    if (!(signs in ELEMENTS) || isTaken(begin)) return [];
    const before = begin > from ? source.slice(Math.max(from, begin - 2), begin) : '';
    const behind = end < to ? (source[end] ?? '') : '';
    const isWord = signs.startsWith('_');
    const canOpen = /^\S/.test(behind) && !(isWord && /\p{Alphabetic}-?$/u.test(before));
    const canClose = /\S$/.test(before) && !(isWord && /^[\p{Alphabetic}\p{N}]/u.test(behind));
    return [{ signs, start: begin, end, canOpen, canClose }];
  });
}
