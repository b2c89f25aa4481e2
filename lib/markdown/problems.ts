/** Something in a document's text that its editor should change. */
export interface MarkdownProblem {
  /** An error: a visitor would see something wrong or lose text. */
  severity: 'error' | 'warning';
  /** Line in the file, frontmatter counted, from 1. */
  line: number;
  /** What is wrong and what to do, without a full stop. */
  message: string;
  /** What of the line it is about, as it is written there, where that is known. */
  near?: string;
}

/** What to say of a document that the code itself stumbles over. */
export function failureOf(error: unknown): string {
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    return 'is nested too deeply to be read; take out what stands in itself again and again';
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `can’t be read (${reason}); take out what was added last, and report this as a bug of the site`;
}

/** Gathers the problems of one document. Lines are given as those of the text being parsed. */
export class Problems {
  readonly list: MarkdownProblem[] = [];
  private readonly known = new Set<string>();
  /** Looks that the page goes without, as they were written, with how often. */
  private readonly looks = new Map<string, number>();
  private firstLook: number | undefined;
  private lines: readonly number[] | undefined;

  /** @param bodyLine line of the file that the body begins at, from 1. */
  constructor(private readonly bodyLine: number) {}

  /**
   * Says that the text was edited since: what each of its lines was before.
   *
   * @param lines for line n at n - 1, the line it came from.
   */
  mapLines(lines: readonly number[]): void {
    const before = this.lines;
    this.lines = before ? lines.map((line) => before[line - 1] ?? line) : lines;
  }

  /** The line in the file of a line of the text being parsed. */
  fileLine(line: number): number {
    return this.bodyLine + (this.lines?.[line - 1] ?? line) - 1;
  }

  error(line: number, message: string, near?: string): void {
    this.add('error', line, message, near);
  }

  warning(line: number, message: string, near?: string): void {
    this.add('warning', line, message, near);
  }

  /**
   * Notes a style, class or attribute that changes looks alone and that this site
   * doesn't have. All of a document's are one warning: see {@link all}.
   *
   * @param what as an editor would look for it: `style "border: 0"`.
   */
  leaveOut(line: number, what: string): void {
    const at = this.fileLine(line);
    this.firstLook = Math.min(this.firstLook ?? at, at);
    this.looks.set(what, (this.looks.get(what) ?? 0) + 1);
  }

  /** Returns all problems by line, with one warning that counts the looks left out. */
  all(): MarkdownProblem[] {
    const found = [...this.list];
    if (this.firstLook !== undefined) {
      found.push({ severity: 'warning', line: this.firstLook, message: looksMessage(this.looks) });
    }
    return found.sort((a, b) => a.line - b.line);
  }

  /** Whether anything was reported whose message contains this text. */
  mention(text: string): boolean {
    return this.list.some(({ message }) => message.includes(text));
  }

  private add(
    severity: MarkdownProblem['severity'],
    line: number,
    message: string,
    near?: string,
  ): void {
    const at = this.fileLine(line);
    const key = `${at} ${message}`;
    if (this.known.has(key)) return;
    this.known.add(key);
    this.list.push({ severity, line: at, message, near });
  }
}

/** So many different looks are named; the others are counted. */
const LOOKS_NAMED = 3;

function looksMessage(looks: ReadonlyMap<string, number>): string {
  const all = [...looks].sort(([, a], [, b]) => b - a);
  const count = all.reduce((sum, [, times]) => sum + times, 0);
  const named = all.slice(0, LOOKS_NAMED).map(([what, times]) => {
    const short = what.length > 60 ? `${[...what].slice(0, 60).join('')}…` : what;
    return times > 1 ? `${short} (${times} times)` : short;
  });
  const rest = all.length - LOOKS_NAMED;
  if (rest > 0) named.push(rest === 1 ? '1 other' : `${rest} others`);
  return `styles and classes that this site doesn’t have are left out (${count}): ${named.join(', ')}; take them out`;
}
