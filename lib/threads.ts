import { availableParallelism } from 'node:os';
import Tinypool from 'tinypool';

/** What is done for each of many things, here or in threads. */
export interface Work<Task, Result> {
  /** Path of a module whose default export does it in a thread: plain JavaScript, as threads know no other. */
  worker: string;
  /** Does it here. */
  run(task: Task): Promise<Result>;
  /** What is put in place of the result where it fails, such as for want of memory; without it the whole work fails. */
  failed?(task: Task, error: unknown): Result;
}

/**
 * Does the same for many things, in as many threads as there are cores.
 *
 * @param isWorthIt whether it takes longer than the second or two in which a thread
 * begins; else, and on one core, it is done here, one after the other.
 * @returns what came of them, in their order.
 * @throws what the first to fail throws.
 */
export async function inThreads<Task, Result>(
  tasks: readonly Task[],
  { worker, run, failed }: Work<Task, Result>,
  isWorthIt: boolean,
): Promise<Result[]> {
  const maxThreads = availableParallelism();
  if (!isWorthIt || maxThreads === 1) {
    const results: Result[] = [];
    for (const task of tasks) results.push(await run(task));
    return results;
  }
  const pool = new Tinypool({
    ...{ filename: worker, maxThreads, execArgv: [] },
    // Trees of long documents live too long for a nursery of the usual size (16 MB), and die
    // soon after: cleaning up took an eighth of the time.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  try {
    return await Promise.all(
      tasks.map(async (task): Promise<Result> => {
        try {
          return await pool.run(task);
        } catch (error) {
          if (failed) return failed(task, error);
          throw error;
        }
      }),
    );
  } finally {
    await pool.destroy();
  }
}
