import type { Problem } from './problem';

/** Problems that differ in names, numbers and addresses alone. */
export interface Kind {
  /** What is wrong with all of them, and what to do where that is the same. */
  message: string;
  /** In the order they were given. */
  problems: Problem[];
}

/** Groups problems by what is wrong; the kind with the most of them comes first. */
export function kindsOf(problems: readonly Problem[]): Kind[] {
  const kinds = new Map<string, { advice: string; problems: Problem[] }>();
  for (const problem of problems) {
    const [fault, advice] = partsOf(problem);
    const known = kinds.get(fault);
    if (!known) {
      kinds.set(fault, { advice, problems: [problem] });
      continue;
    }
    known.problems.push(problem);
    if (known.advice !== advice) known.advice = '';
  }
  return [...kinds]
    .map(([fault, { advice, problems }]) => ({ message: fault + advice, problems }))
    .sort((a, b) => b.problems.length - a.problems.length);
}

/** What is wrong, without what is one problem's own, and what to do, as it is written. */
function partsOf({ field, message, near }: Problem): [fault: string, advice: string] {
  const end = message.indexOf('; ');
  const [fault, advice] = end === -1 ? [message, ''] : [message.slice(0, end), message.slice(end)];
  // Of a list of names, what stands in front says enough.
  const [what = ''] = fault.split(': ', 1);
  // The name of a tag tells kinds apart, what an editor wrote doesn't.
  const own = near && !near.startsWith('<') ? what.replaceAll(near, '…') : what;
  const general = own
    .replace(/"[^"]*"/g, '…')
    .split(' ')
    .map(withoutOwn)
    .join(' ');
  return [field ? `${field.split('.').at(-1)}: ${general}` : general, advice];
}

/** A word, or a sign for it if it is a number, a path or an address; what ends a clause stays. */
function withoutOwn(word: string): string {
  const end = /[,:)]$/.test(word) ? word.slice(-1) : '';
  const start = word.startsWith('(') ? '(' : '';
  const inner = word.slice(start.length, word.length - end.length);
  const isOwn = /^\d[\d.,]*$/.test(inner) || (/[/\\]/.test(inner) && !/^<\/?\w+>$/.test(inner));
  return isOwn ? `${start}…${end}` : word;
}
