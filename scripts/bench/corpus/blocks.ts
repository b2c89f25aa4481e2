import { imagePaths } from './images';
import { FORMULAS } from './phrases';
import { pickWeighted, type Random } from './random';
import { FENCE_TAGS, SNIPPETS } from './snippets';
import { capitalized } from './vocabulary';
import type { Writer } from './writer';

/** Writes one block of a post: markdown without blank lines around it. */
export type Block = (writer: Writer) => string;

export const paragraph: Block = (writer) => writer.paragraph();

export const quote: Block = (writer) =>
  writer.random.chance(0.7)
    ? `> ${writer.sentence()}\n>\n> -- ${writer.fill('{person}, {org}')}`
    : `<blockquote>${escapeHtml(plain(writer))}</blockquote>`;

export const list: Block = (writer) => {
  const marker = writer.random.pick(['-', '-', '*', '1.']);
  return items(writer, (index) => (marker === '1.' ? `${index + 1}.` : marker));
};

export const nestedList: Block = (writer) => {
  const { random } = writer;
  return Array.from({ length: random.int(2, 5) }, (_, index) => {
    const inner = indent(
      items(writer, () => '-'),
      3,
    );
    return `${index + 1}. ${writer.fill('{Verbing} {things}')}:\n${inner}`;
  }).join('\n');
};

/** Numbered steps, some with code. */
export const steps: Block = (writer) =>
  Array.from({ length: writer.random.int(2, 5) }, (_, index) => {
    const step = `${index + 1}. ${writer.sentence()}`;
    return writer.random.chance(0.3) ? `${step}\n\n${indent(code(writer), 3)}\n` : step;
  }).join('\n');

export const taskList: Block = (writer) =>
  items(writer, () => (writer.random.chance(0.5) ? '- [x]' : '- [ ]'));

export const code: Block = ({ random, fill }) => {
  const [tag, language] = pickWeighted(random, FENCE_TAGS);
  const count = random.chance(0.6) ? 1 : random.int(2, 4);
  const snippets = random.sample(SNIPPETS[language], count).map(fill);
  const fence = random.chance(0.05) ? '~~~' : '```';
  return `${fence}${tag}\n${snippets.join('\n\n')}\n${fence}`;
};

export const image: Block = (writer) => {
  const { random } = writer;
  const alt = random.chance(0.12) ? '' : writer.words();
  const slash = random.chance(0.8) ? '/' : '';
  return `![${alt}](${slash}${random.pick(imagePaths)})${widthList(random)}`;
};

/** A centred picture as old posts have it, with a caption. */
export const htmlImage: Block = (writer) => {
  const { random } = writer;
  const site = random.chance(0.3) ? '{{ site.url }}' : '';
  const source = `${site}/${random.pick(imagePaths)}`;
  const img = `<img src="${source}" alt="${writer.words()}" width="${random.int(4, 10)}0%">`;
  const caption = `${capitalized(writer.words())} and ${writer.words()}`;
  const write = pickWeighted(random, [
    [4, () => `<div class="text-center">\n  ${img}\n</div>`],
    [3, () => `<p align="center">\n  ${img}\n  <br>\n  <small>${caption}</small>\n</p>`],
    [2, () => `${img}\n\n<p align = "center">\n${caption}.\n</p>`],
    [1, () => `<div class="text-center">\n\n${image(writer)}\n\n</div>`],
    // The line right after </div> is a paragraph to Jekyll.
    [1, () => `<div class="text-center">\n  ${img}\n</div>\n${writer.sentence()}`],
  ]);
  return write();
};

export const table: Block = (writer) => {
  const { random } = writer;
  const columns = random.int(2, 5);
  const row = (cell: (column: number) => string) =>
    `| ${Array.from({ length: columns }, (_, column) => cell(column)).join(' | ')} |`;
  const head = row(() => capitalized(writer.words()));
  const rule = row(() => random.pick(['---', '---', ':---', '---:', ':---:']));
  const body = Array.from({ length: random.int(3, 12) }, () =>
    row((column) => (column === 0 ? writer.words() : cellText(writer))),
  );
  // One table in six has a second row of dashes, which begins a new group of rows.
  if (random.chance(1 / 6))
    body.splice(
      2,
      0,
      row(() => '---'),
    );
  const attributes = random.chance(0.2) ? '\n{:.table}' : '';
  return [head, rule, ...body].join('\n') + attributes;
};

export const htmlTable: Block = (writer) => {
  const { random } = writer;
  const cell = () => `<td>${escapeHtml(writer.fill('{adj} {noun}'))}</td>`;
  const rows = Array.from({ length: random.int(2, 5) }, () => {
    const first = `<td rowspan="2"><code>${writer.fill('{noun}_{noun}')}</code></td>`;
    return `  <tr>${first}${cell()}<td>${writer.fill('{decimal}')}</td></tr>
  <tr>${cell()}<td>${writer.fill('{decimal}')}<br>${writer.fill('{adj}')}</td></tr>`;
  });
  return `<table>
  <tr>
    <th>${capitalized(writer.words())}</th>
    <th colspan="2">${capitalized(writer.words())}</th>
  </tr>
${rows.join('\n')}
</table>`;
};

export const math: Block = ({ random }) => `$$\n${random.pick(FORMULAS)}\n$$`;

/** A comment, a rule, or a template of another language, which Liquid must leave alone. */
export const oddity: Block = (writer) =>
  pickWeighted(writer.random, [
    [3, '---'],
    [3, `<!-- ${writer.words()} -->`],
    [1, `{% raw %}\`\${{ matrix.python }}\`{% endraw %}`],
  ]);

function items(writer: Writer, marker: (index: number) => string): string {
  const isShort = writer.random.chance(0.5);
  return Array.from({ length: writer.random.int(2, 7) }, (_, index) => {
    const text = isShort ? writer.fill('{Adj} {nouns} {verb} {things}') : writer.sentence();
    return `${marker(index)} ${text}`;
  }).join('\n');
}

function cellText(writer: Writer): string {
  return writer.fill(
    pickWeighted(writer.random, [
      [6, '{decimal}'],
      [2, '{number} {nouns}'],
      [1, '`{noun}`'],
      [1, '{adj}<br>{noun}'],
      [1, '**{decimal}%**'],
    ]),
  );
}

/** Nearly all attribute lists of old posts set a width. */
function widthList(random: Random): string {
  return pickWeighted(random, [
    [30, ''],
    [60, `{:style="width:${random.pick(['100', '100', '90', '75', '50'])}%"}`],
    [5, `{:style="max-height:${random.int(20, 60)}0px; width:100%"}`],
    [1, '{:style="float:right"}'],
  ]);
}

/** A sentence without markup. */
function plain(writer: Writer): string {
  return writer.fill('{Adj} {nouns} {adv} {verb} {nouns}, and {noun} {number} {verbs} a {noun}.');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function indent(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces));
}
