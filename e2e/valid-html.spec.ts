import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { test } from './audit';

const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const hasJava = spawnSync('java', ['-version']).status === 0;

/** Where the documents of a build lie. Its other folders hold copies that the server makes. */
const FOLDERS = ['server/app', 'server/pages'];

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // How React writes what means the same: <br/>, charSet, hidden="".
    'void-style': 'off',
    'attr-case': 'off',
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    // HTML allows all but spaces in an id. Old links lead to ids in any script; React begins its own with "_".
    'valid-id': ['error', { relaxed: true }],
    // What is on our own host is as safe as the document that names it.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A headline is as long as its editor makes it.
    'long-title': 'off',
  },
};

test('html-validate finds no error in any document', async ({ buildFolder }) => {
  const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
  const documents = documentsOf(buildFolder);
  expect(documents.length).toBeGreaterThan(20);
  const findings: Finding[] = [];
  for (const path of documents) {
    const { results } = await validator.validateString(readFileSync(path, 'utf8'), path);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        findings.push({ path, message: `${ruleId}: ${message}`, place: selector ?? '' });
      }
    }
  }
  expect(summaryOf(findings, buildFolder)).toEqual([]);
});

test('the Nu Html Checker finds neither error nor warning in any document', async ({
  buildFolder,
}) => {
  test.skip(!hasJava, 'the checker is a Java program, and there is no java');
  const { stdout } = await promisify(execFile)(
    'java',
    [
      '-jar',
      CHECKER,
      ...['--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html'],
      // Of what is neither there is one kind: that a slash in <br/> has no effect.
      '--skip-info-messages',
      // It guesses a document's language by its words, and a page is of one name or two.
      '--no-langdetect',
      ...FOLDERS.map((folder) => resolve(buildFolder, folder)),
    ],
    { maxBuffer: Number.POSITIVE_INFINITY },
  );
  const { messages }: { messages: { url: string; message: string; extract?: string }[] } =
    JSON.parse(stdout);
  const findings = messages.map(({ url, message, extract = '' }) => ({
    path: decodeURI(url.replace(/^file:/, '')),
    message,
    place: extract,
  }));
  expect(summaryOf(findings, buildFolder)).toEqual([]);
});

function documentsOf(buildFolder: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(buildFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .map((path) => resolve(buildFolder, folder, path)),
  );
}

interface Finding {
  path: string;
  message: string;
  /** Where in the document, or what stands there. */
  place: string;
}

/** Each message once, with the number of its places, and the first three of them. */
function summaryOf(findings: readonly Finding[], buildFolder: string): string[] {
  const root = resolve(buildFolder, 'server');
  const byMessage = new Map<string, string[]>();
  for (const { path, message, place } of findings) {
    const places = byMessage.get(message) ?? [];
    places.push(`${path.slice(root.length + 1)} ${place.replace(/\s+/g, ' ')}`);
    byMessage.set(message, places);
  }
  return [...byMessage].map(
    ([message, places]) =>
      `${message}, ${places.length} times, as in ${places.slice(0, 3).join(' and in ')}`,
  );
}
