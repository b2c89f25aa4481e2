import { writeFile } from 'node:fs/promises';
import { frontmatterSchema, frontmatterSnippets } from '../lib/schema/json-schema';
import { runScript } from './command';

/** Writes what editors' tools know of frontmatter; a test holds the files to be current. */
async function writeSchema(): Promise<void> {
  for (const [file, value] of [
    ['docs/frontmatter.schema.json', frontmatterSchema()],
    ['.vscode/frontmatter.code-snippets', frontmatterSnippets()],
  ] as const) {
    await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
    console.log(`wrote ${file}`);
  }
}

runScript(writeSchema);
