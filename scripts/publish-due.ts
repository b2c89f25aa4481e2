import { builtSchedule, dueInstants } from '../lib/content/schedule';
import { runCommand } from './command';

/**
 * Builds the site if something is due that the last build doesn't show, or if
 * that build was broken off, and then restarts what serves it. A timer runs it;
 * docs/publishing.md has one.
 *
 * @param words the command that does so, word for word; after `--elsewhere`, one
 * that builds as well, in another folder.
 */
async function publishDue(words: string[]): Promise<void> {
  const isElsewhere = words[0] === '--elsewhere';
  const [command, ...rest] = isElsewhere ? words.slice(1) : words;
  if (isElsewhere && !command) throw new Error('--elsewhere needs the command that builds there.');
  const schedule = await builtSchedule('.');
  if (schedule && dueInstants(schedule, Date.now()).length === 0) {
    const [next] = schedule.instants;
    console.log(`Nothing is due.${next ? ` The next moment is ${next}.` : ''}`);
    return;
  }
  if (!isElsewhere) await runCommand('npm', ['run', 'build']);
  if (command) await runCommand(command, rest);
}

publishDue(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
