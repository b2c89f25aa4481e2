import { load } from '../soak/load';
import { type Finding, median, type Progress, type Row } from './measure';
import { longest, whileServed } from './served';

const ROUNDS = 3;
const REQUESTS = 3000;

/** What is asked for, by its name in the table. */
function asked(): Readonly<Record<string, { path: string; headers?: Record<string, string> }>> {
  const post = longest('blog');
  return {
    'the longest post': { path: post },
    'the same, compressed': { path: post, headers: { 'Accept-Encoding': 'gzip' } },
    'the list of posts': { path: '/blog' },
    'a feed': { path: '/feed.xml' },
    'a search': { path: '/search?q=pytorch' },
    'an unknown page': { path: '/there-is-no-such-page' },
  };
}

/** Measures how many requests a second `next start` answers over 100 connections. */
export function measureServe(progress: Progress): Promise<Finding> {
  return whileServed(async (port) => {
    const rows: Row[] = [];
    for (const [name, { path, headers }] of Object.entries(asked())) {
      const rates: number[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        progress(`${name}, round ${round} of ${ROUNDS}`);
        const { seconds, unanswered } = await load(port, REQUESTS, [path], headers);
        if (unanswered > 0) throw new Error(`${unanswered} requests for ${path} had no answer`);
        rates.push(REQUESTS / seconds);
      }
      rows.push({ name, figures: { 'requests a second': Math.round(median(rates)) } });
    }
    return {
      measure: 'serve',
      title: `Serving the built site by next start, 100 connections, median of ${ROUNDS} rounds`,
      rows,
      notes: ['who asks runs on the same machine and takes its share of it.'],
    };
  });
}
