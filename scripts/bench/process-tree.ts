import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';

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
    if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
    return { ms: performance.now() - begin, peakBytes, output };
  } finally {
    clearInterval(look);
  }
}

/** The memory that a process and all its descendants hold: resident, what they share counted for each. */
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
  return processes.filter(({ pid }) => family.has(pid)).reduce((sum, { bytes }) => sum + bytes, 0);
}
