/** A replacement in a text: from `start` up to `end`. They never overlap. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes all edits at once; of two that overlap, the earlier one in the text counts. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of inOrder(edits)) {
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}

/** Edits in the order of the text, without those that overlap an earlier one. */
function inOrder(edits: readonly Edit[]): Edit[] {
  let position = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ start, end }) => {
      if (start < position) return false;
      position = end;
      return true;
    });
}

/**
 * For each line of an edited text, the line of the source that it came from.
 * The edits put blank lines in, or in place of one line end.
 */
export function linesAfter(source: string, edits: readonly Edit[]): number[] {
  const lines = [1];
  let position = 0;
  let line = 1;
  const copy = (text: string) => {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      line += 1;
      lines.push(line);
    }
  };
  for (const { start, end, text } of inOrder(edits)) {
    copy(source.slice(position, start));
    line += countLineEnds(source.slice(start, end));
    for (let each = countLineEnds(text); each > 0; each -= 1) lines.push(line);
    position = end;
  }
  copy(source.slice(position));
  return lines;
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

/** The line that an offset is in, from 1. */
export function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** The lines of a text, for who asks for many of its offsets. */
export class Lines {
  private ends: number[] | undefined;

  constructor(private readonly source: string) {}

  /** The line that an offset is in, from 1. */
  at(offset: number): number {
    this.ends ??= endsOf(this.source);
    const ends = this.ends;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }
}

function endsOf(source: string): number[] {
  const ends: number[] = [];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** Finds the places of a piece of text behind offsets that only grow, each of them once. */
export class Finder {
  private next = -1;

  constructor(
    private readonly source: string,
    private readonly wanted: string,
  ) {}

  /** The first place from an offset on; infinite if there is none. */
  from(offset: number): number {
    if (this.next < offset) {
      const found = this.source.indexOf(this.wanted, offset);
      this.next = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next;
  }
}

/** Ranges of a text that can be asked whether an offset is in one of them. */
export class Ranges {
  private readonly ranges: [start: number, end: number][] = [];

  /** @param ranges in any order; one may lie in another. */
  constructor(ranges: readonly [start: number, end: number][]) {
    for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
      const last = this.ranges.at(-1);
      if (last && start < last[1]) last[1] = Math.max(last[1], end);
      else this.ranges.push([start, end]);
    }
  }

  has(offset: number): boolean {
    let low = 0;
    let high = this.ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const [start, end] = this.ranges[middle] ?? [0, 0];
      if (offset < start) high = middle;
      else if (offset >= end) low = middle + 1;
      else return true;
    }
    return false;
  }
}
