import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How a command went. */
export interface Run {
  /** Milliseconds from its start to its end. */
  ms: number;
  /** The most memory that it and all it started had at one time, in bytes. */
  peakBytes: number;
  /** What it printed. */
  output: string;
}

const EVERY_MS = 250;
const KIB = 1024;
/** How much is told of what a command that failed printed, in characters. */
const MOST_SAID = 2000;

/**
 * Runs a command to its end and watches its memory, with that of all it starts.
 *
 * @throws if it doesn't end with 0.
 */
export async function watchedRun(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Run> {
  const begin = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let peakBytes = 0;
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  const look = setInterval(() => {
    if (child.pid) peakBytes = Math.max(peakBytes, treeBytes(child.pid));
  }, EVERY_MS);
  try {
    const code = await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    if (code !== 0) {
      throw new Error(
        `${command} ${args.join(' ')} ended with ${code}:\n${output.slice(0, MOST_SAID)}`,
      );
    }
    return { ms: performance.now() - begin, peakBytes, output };
  } finally {
    clearInterval(look);
  }
}

/**
 * The memory that a process and all its descendants hold. What several share, such as the
 * files of programs, is counted once where the system says so (Linux), else for each.
 */
function treeBytes(root: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kib = 0]) => ({ pid, parent, bytes: kib * KIB }));
  const family = new Set([root]);
  // Children have later numbers than their parents, but for when numbers begin anew.
  for (const { pid, parent } of processes.toSorted((a, b) => a.pid - b.pid)) {
    if (family.has(parent)) family.add(pid);
  }
  return processes
    .filter(({ pid }) => family.has(pid))
    .reduce((sum, { pid, bytes }) => sum + (ownShare(pid) ?? bytes), 0);
}

/** A process's proportional share of memory, in bytes; undefined where there is no such figure. */
function ownShare(pid: number): number | undefined {
  try {
    const [, kib] =
      /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kib === undefined ? undefined : Number(kib) * KIB;
  } catch {
    // Another system, or a process that has ended meanwhile.
    return undefined;
  }
}
