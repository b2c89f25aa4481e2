import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderContext } from '../../lib/markdown/read';
import { renderMarkdown } from '../../lib/markdown/render';
import { type Contender, type Measure, type Row, runRounds } from './measure';
import { createRemarkPeer } from './remark-peer';

const ROUNDS = 3;
const WARM_UP_POSTS = 50;

/** A renderer as a build calls it. */
type Render = (source: string) => string | Promise<string>;

/** The files of images aren't looked at, since the peer doesn't either. */
const CONTEXT: RenderContext = {
  siteUrl: '',
  resolveImage: (src) => ({ file: src, src, width: 800, height: 600, sources: [] }),
};

/** What shows that two renderers did the same work. */
interface Output {
  /** Length of all HTML. */
  bytes: number;
  /** How many code blocks have highlighted tokens. */
  highlighted: number;
}

/**
 * Measures how long all posts take to become safe HTML, highlighting included:
 * our renderer against remark and rehype, in one process and in turn.
 */
export const measureMarkdown: Measure = async ({ folder, posts, bytes }, progress) => {
  const sources = readPosts(join(folder, 'content/blog'));
  const contenders = [
    await contender(
      'ours',
      sources,
      async (source) => (await renderMarkdown(source, CONTEXT)).html,
    ),
    await contender('remark + rehype', sources, await createRemarkPeer()),
  ];
  const scores = await runRounds(contenders, ROUNDS, progress);

  const ownTime = scores[0]?.ms ?? Number.NaN;
  const rows: Row[] = scores.map(({ name, ms, result }) => ({
    name,
    figures: {
      ms: Math.round(ms),
      'MB/s': bytes / 1e3 / ms,
      ratio: ms / ownTime,
      'HTML MB': result.bytes / 1e6,
      'blocks highlighted': result.highlighted,
    },
  }));
  const notes = scores
    .filter(({ result }) => result.highlighted === 0)
    .map(({ name }) => `${name} highlighted no code, so its time leaves that work out.`);
  return {
    measure: 'markdown',
    title: `Rendering ${posts} posts, ${(bytes / 1e6).toFixed(1)} MB, median of ${ROUNDS} rounds`,
    rows,
    notes,
  };
};

function readPosts(folder: string): string[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** A renderer that has warmed up, since a build renders more posts than it takes to get fast. */
async function contender(
  name: string,
  sources: readonly string[],
  render: Render,
): Promise<Contender<Output>> {
  for (const source of sources.slice(0, WARM_UP_POSTS)) await render(source);
  return {
    name,
    round: async (progress) => {
      const output: Output = { bytes: 0, highlighted: 0 };
      let ms = 0;
      const step = Math.ceil(sources.length / 10);
      for (const [index, source] of sources.entries()) {
        if (index % step === 0) progress(`${index} of ${sources.length} posts`);
        const start = performance.now();
        const html = await render(source);
        ms += performance.now() - start;
        output.bytes += Buffer.byteLength(html);
        output.highlighted += html.match(/<code[^>]*>[^<]*<span/g)?.length ?? 0;
      }
      return { ms, result: output };
    },
  };
}
