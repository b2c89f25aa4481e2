import * as fc from 'fast-check';
import { faultsOf } from './judge';
import { madeUpRequest } from './made-up';
import { sendRaw } from './raw';

/**
 * Sends made-up requests to a server of this machine.
 *
 * @param seed the same one makes the same requests.
 * @returns how many were answered with which status.
 * @throws with the seed and the smallest request that goes wrong, if one does.
 */
export async function sendMadeUp(
  port: number,
  count: number,
  seed: number,
): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const origins = [`http://localhost:${port}`];
  await fc.assert(
    fc.asyncProperty(madeUpRequest, async (request) => {
      const answer = await sendRaw(port, request);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const faults = faultsOf(request, answer, origins);
      if (faults.length > 0) throw new Error(faults.join('; '));
    }),
    { numRuns: count, seed },
  );
  return statuses;
}
