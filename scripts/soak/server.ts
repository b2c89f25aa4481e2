import { dirname } from 'node:path';
import { operatedSite } from '../../e2e/forms/operated-site';
import { PORTS } from '../../e2e/ports';
import type { SiteCopy } from '../../e2e/site-copy';
import type { TestDatabases } from '../../lib/inbox/test-databases';
import { killedRound } from './posts';
import { soakSite } from './site';

/** In each round, all at once; an hour allows no more. */
const APPLICANTS = 200;

/**
 * Builds a site whose forms are open, loads it, and kills its server again and again while
 * applications come in by the form.
 *
 * @returns how many problems there were.
 */
export async function soakServer(
  databases: readonly TestDatabases[],
  rounds: number,
): Promise<number> {
  console.log('Building a site whose forms are open …');
  const copy = await operatedSite('soak');
  let wrong = 0;
  try {
    wrong += await soakSite(copy);
    for (const each of databases) wrong += await soakOne(copy, each, rounds);
  } finally {
    await copy.remove();
  }
  return wrong;
}

async function soakOne(
  copy: SiteCopy,
  { engine, create }: TestDatabases,
  rounds: number,
): Promise<number> {
  const { config, remove } = await create();
  const env = {
    INBOX_NOTIFY: 'office@example.org',
    ...(config.kind === 'file'
      ? { DATA_DIR: dirname(config.path), DATABASE_URL: '' }
      : { DATABASE_URL: config.url }),
  };
  const site = {
    config,
    start: () => copy.serve(PORTS.forms, env),
    kill: () => copy.kill(),
  };
  const names: string[] = [];
  const start = performance.now();
  let acknowledged = 0;
  let wrong = 0;
  try {
    await site.start();
    for (let number = 1; number <= rounds; number += 1) {
      const now = Array.from({ length: APPLICANTS }, (_, applicant) => `${number}/${applicant}`);
      const killAfter = 1 + Math.floor(Math.random() * APPLICANTS);
      const delay = Math.random() * 20;
      const round = await killedRound(site, now, names, { killAfter, delay });
      names.push(...now);
      acknowledged += round.acknowledged;
      wrong += round.problems.length;
      console.log(
        `${engine} by HTTP ${number}: ${round.acknowledged} of ${APPLICANTS} acknowledged when killed, ${round.unheard} others stored, ${round.stored} stored in all`,
      );
      for (const problem of round.problems) console.log(`  ${problem}`);
    }
    await site.kill();
  } finally {
    await remove();
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${engine} by HTTP: ${rounds} rounds, ${names.length} applications, ${acknowledged} acknowledged before the server was killed, the rest when sent again, ${wrong} problems, ${seconds} s`,
  );
  return wrong;
}
