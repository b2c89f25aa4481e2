import { counted } from '../../lib/words';
import type { Acceptance } from './accepted';
import type { Difference } from './diff';

/** What the comparison of a post came to. */
export interface PostResult {
  /** The file's name without `.md`. */
  name: string;
  differences: { difference: Difference; acceptance: Acceptance | undefined }[];
  /** Why Jekyll didn't render it, in which case there is nothing to compare. */
  refusal?: string;
}

/** How much of a text is printed: some of what is the same, then what isn't. */
const SAME = 30;
const LENGTH = 110;
/** Differences printed of a post unless all are asked for. */
const SHOWN = 12;

/** A post's differences, those that are accepted aside. Empty if there is nothing to say. */
export function formatPost(result: PostResult, verbose: boolean): string {
  if (result.refusal !== undefined) return `${result.name}: not compared. ${result.refusal}\n`;
  const open = result.differences.filter(({ acceptance }) => !acceptance);
  if (open.length === 0) return verbose ? `${result.name}: equal\n` : '';
  const shown = verbose ? open : open.slice(0, SHOWN);
  const lines = shown.map(({ difference }) => formatDifference(difference, verbose));
  if (shown.length < open.length) lines.push(`  … ${open.length - shown.length} more (--verbose)`);
  return [`${result.name}: ${counted(open.length, 'difference')}`, ...lines, ''].join('\n');
}

/** Counts of posts and of differences by kind, and the reasons of what is accepted. */
export function formatSummary(results: readonly PostResult[]): string {
  const compared = results.filter(({ refusal }) => refusal === undefined);
  const different = compared.filter((result) => countOpen([result]) > 0).length;
  const all = compared.flatMap(({ differences }) => differences);
  const kinds = countBy(all.flatMap((each) => (each.acceptance ? [] : each.difference.kind)));
  const reasons = countBy(all.flatMap(({ acceptance }) => acceptance?.reason ?? []));
  const refused = results.length - compared.length;
  return [
    `${counted(compared.length, 'post')} compared: ${compared.length - different} equal, ${different} different.`,
    ...(refused > 0 ? [`${counted(refused, 'post')} not compared.`] : []),
    ...kinds.map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`),
    ...(reasons.length > 0 ? ['Accepted:'] : []),
    ...reasons.map(([reason, count]) => `${String(count).padStart(6)}  ${reason}`),
  ].join('\n');
}

/** How many differences nobody has accepted. */
export function countOpen(results: readonly PostResult[]): number {
  return results.flatMap(({ differences }) => differences).filter((each) => !each.acceptance)
    .length;
}

function formatDifference({ kind, ours, theirs }: Difference, verbose: boolean): string {
  const start = verbose ? 0 : Math.max(0, sameStart(ours ?? '', theirs ?? '') - SAME);
  const show = (text: string | undefined) =>
    text === undefined ? '—' : `⟦${clip(text, start, verbose ? text.length : LENGTH)}⟧`;
  return `  ${kind}\n    ours:   ${show(ours)}\n    theirs: ${show(theirs)}`;
}

function clip(text: string, start: number, length: number): string {
  const end = start + length;
  const shown = text.slice(start, end).replaceAll('\n', '\\n').replaceAll('\t', '\\t');
  return `${start > 0 ? '…' : ''}${shown}${end < text.length ? '…' : ''}`;
}

/** How many characters two texts have in common from their start. */
function sameStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function countBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
