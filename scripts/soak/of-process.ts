import { hasCode } from '../../lib/missing';

/** Reads what Linux tells of a process or thread, with an answer for when it has ended meanwhile. */
export async function ofProcess(reading: Promise<string>, otherwise: string): Promise<string> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return otherwise;
    throw error;
  }
}
