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
