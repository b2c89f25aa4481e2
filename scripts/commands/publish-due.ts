import { builtSchedule } from '../../lib/content/schedule';
import { dueInstants } from '../../lib/schedule';
import { defineCommand, runCommand } from '../command';

/** What `--ask` ends with where nothing is due: neither success nor what a failure ends with. */
const NOTHING_DUE = 3;

/**
 * Builds the site if something is due that the last build doesn't show, or if
 * that build was broken off, and then restarts what serves it. A timer runs it;
 * docs/publishing.md has one.
 *
 * Its arguments are the command that restarts it, word for word; or `--ask` alone, to be told
 * whether something is due. deploy/release.sh asks so, since it builds in another folder.
 */
export const publishDue = defineCommand(async ({ args: words, cwd, stdout }) => {
  const print = (line: string) => stdout.write(`${line}\n`);
  const isQuestion = words.length === 1 && words[0] === '--ask';
  const [command, ...rest] = isQuestion ? [] : words;
  if (command?.startsWith('-')) throw new Error(`${command} is no command.`);
  const schedule = await builtSchedule(cwd);
  const due = schedule && dueInstants(schedule, Date.now());
  if (due?.length === 0) {
    const next = schedule?.instants[0];
    print(`Nothing is due.${next ? ` The next moment is ${next}.` : ''}`);
    return isQuestion ? NOTHING_DUE : 0;
  }
  print(due ? `Something is due since ${due[0]}.` : 'No build here came to its end.');
  if (isQuestion) return 0;
  await runCommand('npm', ['run', 'build'], {}, cwd);
  if (command) await runCommand(command, rest, {}, cwd);
  return 0;
});
