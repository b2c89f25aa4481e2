import { exchange, sendRaw } from '../../../e2e/hostile-requests/raw';
import { faultOf, measureCosts } from './costs';
import { pathTricks } from './paths';
import { SMUGGLING } from './smuggling';

/** What an answer shows of the machine or the project: a file of one of them, or a place in the code. */
const INSIDES = /root:x:0:0|"dependencies"|\[core\]|\bSQLite format 3|\n\s+at .+:\d+:\d+/;

/**
 * Attacks a site with lists of what others were attacked with, and compares each answer with
 * the right one.
 *
 * @param pid the process of its server.
 * @returns what went wrong, a line each.
 */
export async function attackSite(port: number, pid: number): Promise<string[]> {
  return [...(await tryPaths(port)), ...(await smuggle(port)), ...(await tryCosts(port, pid))];
}

async function tryPaths(port: number): Promise<string[]> {
  const tricks = pathTricks();
  console.log(`Trying ${tricks.length} paths that lead out of the site or into its server …`);
  const problems: string[] = [];
  for (const [target, expected] of tricks) {
    const { status, text } = await sendRaw(port, { method: 'GET', target, headers: {} });
    if (status !== expected) problems.push(`${target}: ${status}, not ${expected}`);
    if (INSIDES.test(text)) problems.push(`${target} shows what is inside`);
  }
  return problems;
}

async function smuggle(port: number): Promise<string[]> {
  console.log(`Sending ${SMUGGLING.length} requests whose end servers may disagree about …`);
  const found = await Promise.all(
    SMUGGLING.map(async ({ name, sent, statuses }) => {
      const answers = await exchange(port, sent);
      const given = [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) =>
        Number(status),
      );
      return String(given) === String(statuses) ? [] : [`${name}: ${given}, not ${statuses}`];
    }),
  );
  return found.flat();
}

async function tryCosts(port: number, pid: number): Promise<string[]> {
  console.log('Measuring what each input of each route costs …');
  const costs = await measureCosts(port, pid);
  const [highest] = costs.toSorted((a, b) => b.whole - a.whole);
  if (highest) {
    console.log(
      `  ${costs.length} inputs; the highest is ${highest.whole.toFixed(1)} ms: ${highest.route}, ${highest.input}`,
    );
  }
  return costs.flatMap((cost) => faultOf(cost) ?? []);
}
