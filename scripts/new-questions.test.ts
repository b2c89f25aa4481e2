import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { today } from '../lib/clock';
import { readSources, type Source } from '../lib/content/check/source';
import { type Project, temporaryProject } from './import-folder';
import { askFor, askKind, Stopped, type Terminal } from './new-questions';

const ENTER = '\r';
const DOWN = '\x1b[B';
const STOP = '\x03';
/** Takes out what a question suggests. */
const EMPTY = '\x15';

let project: Project;
let sources: Source[];

test.beforeEach(async () => {
  project = await temporaryProject();
  ({ sources } = await readSources(`${project.folder}/content`));
});

test.afterEach(() => project.remove());

test('a post is asked for, with what is wrong said at once', async () => {
  const terminal = screen();
  const answers = askFor('post', sources, terminal);
  await terminal.answer('The headline', ENTER);
  await terminal.answer('missing; The headline', `Our post${ENTER}`);
  await terminal.answer('The end of its address', `${EMPTY}tags${ENTER}`);
  await terminal.answer('is reserved for a list; take another', `${EMPTY}our-post${ENTER}`);
  await terminal.answer('The day of publication', ENTER);
  await terminal.answer('One or two sentences', ENTER);
  await terminal.answer('The byline', ENTER);
  await terminal.answer('Topics', `one, two${ENTER}`);
  await terminal.answer('When is it public?', ENTER);
  expect(await answers).toEqual({
    title: 'Our post',
    slug: 'our-post',
    date: today(),
    description: '',
    author: '',
    tags: 'one, two',
    draft: true,
  });
});

test('a post of a day to come waits for it, or is a draft', async () => {
  const terminal = screen();
  const answers = askFor('post', sources, terminal);
  await terminal.answer('The headline', `Our post${ENTER}`);
  await terminal.answer('The end of its address', ENTER);
  await terminal.answer('The day of publication', `${EMPTY}2999-01-02${ENTER}`);
  await terminal.answer('One or two sentences', ENTER);
  await terminal.answer('The byline', ENTER);
  await terminal.answer('Topics', ENTER);
  await terminal.answer('When is it public?', DOWN + ENTER);
  await terminal.answer('2999-01-02T10:00-08:00', ENTER);
  expect(await answers).toMatchObject({ date: '2999-01-02', publish: '2999-01-02T10:00-08:00' });
});

test('the member of an announcement is asked for first', async () => {
  const terminal = screen();
  const kind = askKind(terminal);
  await terminal.answer('What is new?', DOWN + ENTER);
  expect(await kind).toBe('announcement');

  const answers = askFor('announcement', sources, terminal);
  await terminal.answer('Which member?', ENTER);
  await terminal.answer('The name the organisation goes by', `Example${ENTER}`);
  await terminal.answer('The end of its address', ENTER);
  await terminal.answer('Slug of its tier', ENTER);
  await terminal.answer('When it joined', EMPTY + ENTER);
  await terminal.answer('Its website', `example.org${ENTER}`);
  await terminal.answer('starts with https://', `${EMPTY}https://example.org${ENTER}`);
  await terminal.answer('One line that says', `Makes examples.${ENTER}`);
  await terminal.answer('Example joins as a Gold member', ENTER);
  await terminal.answer('example-joins-as-a-gold-member', STOP);
  await expect(answers).rejects.toBeInstanceOf(Stopped);
  expect(await project.list('content')).toEqual(['tiers/gold.md']);
});

/** A terminal of which a test is the user. */
function screen(): Required<Terminal> & {
  /** Waits for a text to be shown, and types. */
  answer(shown: string, keys: string): Promise<void>;
} {
  const input = new PassThrough();
  const output = new PassThrough();
  let unread = '';
  output.on('data', (data) => {
    unread += stripVTControlCharacters(String(data));
  });
  return {
    input,
    output,
    async answer(shown, keys) {
      await expect.poll(() => unread, { intervals: [20] }).toContain(shown);
      unread = '';
      for (const key of keys === DOWN + ENTER ? [DOWN, ENTER] : keys) input.write(key);
    },
  };
}
