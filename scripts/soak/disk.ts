import type { InboxConfig } from '../../lib/inbox/config';
import type { TestDatabases } from '../../lib/inbox/test-databases';
import { type Command, runAndKill, writer } from './kill';
import { inspect } from './whole';

/** More than fit, in each round. */
const EACH = 400;
/** Kilobytes by which the file may grow in a round, beside what an empty inbox has. */
const GROWTH = 300;
const EMPTY = 400;

/**
 * Writes to an inbox until the disk is full, again and again: the system lets no file of the
 * writer grow over so many kilobytes. What was acknowledged has to be there, and whole.
 *
 * @returns how many problems there were.
 */
export async function soakFullDisk({ create }: TestDatabases, rounds: number): Promise<number> {
  const { config, remove } = await create();
  const acknowledged: string[] = [];
  let wrong = 0;
  try {
    acknowledged.push(...(await runAndKill(writer(config, 'first', 1))).acknowledged);
    for (let round = 1; round <= rounds; round += 1) {
      const limit = EMPTY + round * GROWTH;
      const { acknowledged: now, code } = await runAndKill(limited(config, round, limit));
      acknowledged.push(...now);
      const { stored, problems } = await inspect(config, acknowledged);
      if (code === 0) problems.push(`all ${EACH} fitted into ${limit} KB`);
      console.log(
        `full disk ${round}: ${now.length} of ${EACH} acknowledged, ${stored} stored in all`,
      );
      for (const problem of problems) console.log(`  ${problem}`);
      wrong += problems.length;
    }
    // With room again, all goes on.
    const { acknowledged: last, code } = await runAndKill(writer(config, 'last', EACH));
    const { problems } = await inspect(config, [...acknowledged, ...last]);
    if (code !== 0 || last.length !== EACH) problems.push('it did not go on when there was room');
    for (const problem of problems) console.log(`  ${problem}`);
    wrong += problems.length;
  } finally {
    await remove();
  }
  return wrong;
}

/** A writer whose files the system lets grow to so many kilobytes. */
function limited(config: InboxConfig, round: number, kilobytes: number): Command {
  const { command, args } = writer(config, String(round), EACH);
  // POSIX counts blocks of 512 bytes.
  const script = 'ulimit -f "$0" && exec "$@"';
  return { command: 'sh', args: ['-c', script, String(kilobytes * 2), command, ...args] };
}
