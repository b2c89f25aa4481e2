/** A line of a Dockerfile, those that go on in the next one put together. */
export interface Instruction {
  /** In capitals: `RUN`. */
  keyword: string;
  rest: string;
}

/** The instructions of a Dockerfile, in their order; comments are left out. */
export function instructionsOf(text: string): Instruction[] {
  return text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [keyword = '', ...words] = line.trim().split(/\s+/);
      return { keyword: keyword.toUpperCase(), rest: words.join(' ') };
    });
}
