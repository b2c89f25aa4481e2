import type { ResolveImage } from '../../lib/markdown/images';
import { renderMarkdown } from '../../lib/markdown/render';
import { accepted, findAcceptance } from './accepted';
import { type Pages, resolverFor } from './addresses';
import { compareReadings, type Difference } from './diff';
import type { JekyllBody } from './jekyll';
import { readLost } from './lost';
import { normalise } from './normalise';
import { read } from './reading';
import type { PostResult } from './report';
import { parseHtml } from './tree';

/** A post of both sides. */
export interface Post {
  name: string;
  /** The markdown file here; undefined if the import didn't take it. */
  source: string | undefined;
  jekyll: JekyllBody;
  ours: Page;
  theirs: Page;
}

/** Where a post's page is on one side, and what its links may lead to. */
interface Page extends Pages {
  /** Whole address of the page. */
  address: string;
}

/** Compares what a reader gets of a post here and on a Jekyll site. */
export async function comparePost({
  name,
  source,
  jekyll,
  ours,
  theirs,
}: Post): Promise<PostResult> {
  if ('refusal' in jekyll) return { name, differences: [], refusal: `Jekyll: ${jekyll.refusal}` };
  const differences: Difference[] = [];
  try {
    if (source === undefined) throw new Error("it wasn't imported");
    const { html } = await renderMarkdown(source, {
      siteUrl: new URL(ours.address).origin,
      resolveImage: asWritten,
    });
    const mine = read(normalise(parseHtml(html), 'ours'), resolverFor(ours.address, ours));
    const jekylls = read(
      normalise(parseHtml(jekyll.html), 'theirs', theirs.hosts),
      resolverFor(theirs.address, theirs),
    );
    differences.push(...compareReadings(mine, jekylls));
    // Losing what Jekyll loses, too, is no excuse.
    differences.push(
      ...readLost(html).map((lost) => ({ kind: 'lost' as const, ours: lost, theirs: undefined })),
    );
  } catch (error) {
    // Other posts are still worth comparing; this one shows what went wrong.
    differences.push({ kind: 'failure', ours: String(error), theirs: 'renders it' });
  }
  return {
    name,
    differences: differences.map((difference) => ({
      difference,
      acceptance: findAcceptance(name, difference, accepted),
    })),
  };
}

/** What is compared is the address an editor wrote; no file need be there. */
const asWritten: ResolveImage = (source) => ({
  file: source,
  src: source,
  width: 1,
  height: 1,
  sources: [],
});
