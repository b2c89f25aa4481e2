import { parseArgs } from 'node:util';
import { CONTENT } from './paths';

/** What `npm run check -- --help` prints. */
export const HELP = `Checks the content and names everything that is wrong with it.

Usage: npm run check -- [options] [folder]

The folder is ${CONTENT}, unless you name another.

Options:
  --strict        a warning counts as an error in files that changed: since your
                  branch left origin/main (or main), or not committed yet
  --base <name>   with --strict or --fix: what the files are compared with
                  instead, a branch or another revision of git
  --fix           first mend what is safe to mend, and say what was done: days
                  without their zeros (2026-1-5), pictures without their leading
                  slash, and the redirect of a post whose file was renamed
  --all           name every warning; without it, of more than 20 that don't make
                  the check fail the kinds are named, each with its first places
  --json          print JSON and nothing else: documents, errors, warnings,
                  failures (how many problems make the check fail), and problems,
                  each with severity, file, line, column (if known), field (if it
                  is about one), message, minor (true if it never counts)
  --github        also print notes for GitHub Actions; on by itself there, but
                  not with --json
  --help          print this

Exit codes:
  0  nothing is wrong, or only what warnings say
  1  there are errors or, with --strict, warnings in files that changed
  2  the check couldn't run: an unknown option, no such folder, or git can't tell
     what changed`;

/** What the check's command line says. */
export interface CheckCommand {
  contentDir: string;
  help: boolean;
  strict: boolean;
  fix: boolean;
  all: boolean;
  /** The revision to compare with, if it is named. */
  base?: string;
  output: 'text' | 'json' | 'github';
}

/**
 * Reads the check's command line.
 *
 * @param isGithub whether it runs in GitHub Actions.
 * @throws if an option is unknown or two don't fit, with what to do.
 */
export function readCommand(args: readonly string[], isGithub: boolean): CheckCommand {
  const { values, positionals } = parse(args);
  const { help = false, strict = false, fix = false, all = false, base } = values;
  const { json = false, github = isGithub && !json } = values;
  if (positionals.length > 1) refuse(`One folder at a time, not ${positionals.join(' and ')}.`);
  if (base !== undefined && !strict && !fix) {
    refuse('--base says what --strict and --fix compare with: add one of them.');
  }
  if (json && fix) refuse('--json prints nothing else, so --fix goes without it.');
  if (json && github) refuse('--json and --github are two kinds of output: choose one.');
  const output = json ? 'json' : github ? 'github' : 'text';
  return { contentDir: positionals[0] ?? CONTENT, help, strict, fix, all, base, output };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        base: { type: 'string' },
        fix: { type: 'boolean' },
        github: { type: 'boolean' },
        help: { type: 'boolean' },
        json: { type: 'boolean' },
        strict: { type: 'boolean' },
      },
    });
  } catch (error) {
    // Node.js goes on about arguments that begin with a hyphen.
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.) /);
    return refuse(String(reason));
  }
}

function refuse(reason: string): never {
  throw new Error(`${reason}\nnpm run check -- --help lists the options.`);
}
