/**
 * What Next.js prints of every build that says nothing of this one: which steps it
 * takes, the settings it calls experiments, and the list of routes with its legend. How long
 * compiling and the pages took is shown; `npm run bench` reads it.
 * What isn't in this list is shown, so that no warning can be lost.
 */
const NOISE = [
  /^▲ Next\.js /,
  /^✓ Running next\.config\.js took /,
  /^- Experiments \(use with caution\):$/,
  /^ {2}[⨯✓·] \w+(?:: \S+)?$/,
  /^ *Creating an optimized production build \.\.\.$/,
  /^ *Skipping validation of types$/,
  /^ *(?:Running|Finished) TypeScript .*\.\.\.$/,
  /^ *Collecting page data(?: using \d+ workers?)? *\.\.\.$/,
  /^ *Generating static pages(?: using \d+ workers?)? \(\d+\/\d+\)(?: \.\.\.)?$/,
  /^✓ Finished writing to filesystem cache in /,
  /^ *Finalizing page optimization \.\.\.$/,
  /^ *Collecting build traces \.\.\.$/,
  /^Route \(app\)/,
  /^[┌├└│] /,
  /^[○●ƒ◐] {1,2}(?:\(|Proxy)/,
];

/** Colours and styles of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const STYLES = /\u001b\[[\d;]*m/g;

/** Whether a line that Next.js prints when it builds is for nobody. */
function isNoise(line: string): boolean {
  return NOISE.some((noise) => noise.test(line.replace(STYLES, '').trimEnd()));
}

/** Takes what Next.js prints when it builds, and shows what is worth reading. */
export class NextOutput {
  #rest = '';
  #all = '';
  #wasBlank = true;

  /** @param show prints a line. */
  constructor(private readonly show: (line: string) => void) {}

  /** Takes a piece of the output, which may end anywhere. */
  write(piece: string): void {
    this.#all += piece;
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  /**
   * Takes the end of the output.
   *
   * @param hasFailed whether the build did: then all that was left out is shown, too.
   */
  end(hasFailed: boolean): void {
    if (this.#rest) this.#take(this.#rest);
    this.#rest = '';
    if (!hasFailed) return;
    this.show('');
    this.show('All that Next.js printed:');
    for (const line of this.#all.split('\n')) this.show(line);
  }

  #take(line: string): void {
    const isBlank = line.trim() === '';
    if (isNoise(line) || (isBlank && this.#wasBlank)) return;
    this.#wasBlank = isBlank;
    this.show(line);
  }
}
