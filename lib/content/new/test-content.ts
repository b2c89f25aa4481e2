import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../check/test-folder';

/** What a foundation has before it accepts a member: a tier, and another member. */
const FILES = {
  'content/tiers/gold.md': '---\nname: Gold\norder: 1\nsummary: For some.\n---\n',
  'content/members/there.md': '---\nname: There\ntier: gold\ndescription: Is there already.\n---\n',
};

/** Makes a folder with such content, whoever the site is of, and says how to remove it. */
export async function smallContent(): Promise<{ content: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFiles(folder, FILES);
  return { content: join(folder, 'content'), remove: () => rm(folder, { recursive: true }) };
}
