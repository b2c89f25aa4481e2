import { type Html, html } from '../../html';
import { site } from '../../site';
import { oneAddress } from './address';
import type { Mail } from './types';

/** A piece of a letter. */
export type Block =
  /** Words of ours or of staff; a blank line parts paragraphs, line ends stay. */
  | { kind: 'words'; text: string }
  /** What somebody else wrote, shown as theirs. */
  | { kind: 'quote'; text: string }
  /** What is known, by name. */
  | { kind: 'facts'; facts: readonly (readonly [name: string, value: string])[] }
  /** An address of this site, with what is there. */
  | { kind: 'link'; says: string; path: string };

/** A message before it has its two forms. */
export interface Letter {
  to: string;
  replyTo?: string;
  subject: string;
  blocks: readonly Block[];
}

/** So wide are lines of text, as mail has long had them. */
const WIDTH = 72;
/** A subject longer than this is cut off by whoever shows it. */
const LONGEST_SUBJECT = 150;

/** Colours and sizes are left to the reader's program as far as they can be. */
const BODY = 'margin: 0 auto; padding: 1.5rem; max-width: 40rem; font: 1rem/1.5 sans-serif';
const QUOTE = 'margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #888';

/**
 * Makes the two forms of a letter, plain text in lines of 72 characters and HTML,
 * with the same words. What is put in is text in both: no markup comes of it.
 *
 * @throws {BadAddress} if one of the addresses isn't exactly one.
 */
export function mailOf({ to, replyTo, subject, blocks }: Letter): Mail {
  const signed: Block[] = [...blocks, { kind: 'link', says: site.name, path: '/' }];
  const title = oneLine(subject, LONGEST_SUBJECT);
  return {
    to: oneAddress(to),
    ...(replyTo !== undefined && { replyTo: oneAddress(replyTo) }),
    subject: title,
    text: `${signed.map(textOf).join('\n\n')}\n`,
    html: documentOf(title, signed).toString(),
  };
}

/** A text in one line, without what can't be seen; cut with an ellipsis if it is longer than so many characters. */
export function oneLine(text: string, most: number): string {
  const characters = [...visible(text).replace(/\s+/g, ' ').trim()];
  return characters.length > most
    ? `${characters.slice(0, most - 1).join('')}…`
    : characters.join('');
}

/** A text without control characters, and without those that turn the direction of what follows. */
function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/gu, '');
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'words':
      return visible(block.text)
        .trim()
        .split('\n')
        .flatMap((line) => wrapped(line))
        .join('\n');
    case 'quote':
      return visible(block.text)
        .trim()
        .split('\n')
        .flatMap((line) => wrapped(line, WIDTH - 2))
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'facts':
      return block.facts
        .flatMap(([name, value]) => wrapped(`${name}: ${oneLine(value, Infinity)}`))
        .join('\n');
    case 'link':
      return `${block.says}\n${site.origin}${block.path}`;
  }
}

/** A line in lines; a word that is longer than one keeps a line of its own. */
export function wrapped(line: string, width = WIDTH): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/[ \t]+/)) {
    if (current && [...current].length + 1 + [...word].length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current ? `${current} ${word}` : word;
    }
  }
  return [...lines, current];
}

function documentOf(title: string, blocks: readonly Block[]): Html {
  return html`<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body style="${BODY}">
${blocks.map((block) => html`${htmlOf(block)}\n`)}</body>
</html>
`;
}

function htmlOf(block: Block): Html {
  switch (block.kind) {
    case 'words':
      return html`${paragraphs(block.text)}`;
    case 'quote':
      return html`<blockquote style="${QUOTE}">${paragraphs(block.text)}</blockquote>`;
    case 'facts':
      return html`<p>${inLines(
        block.facts.map(
          ([name, value]) => html`<strong>${name}:</strong> ${oneLine(value, Infinity)}`,
        ),
      )}</p>`;
    case 'link':
      return html`<p><a href="${site.origin}${block.path}">${block.says}</a></p>`;
  }
}

function paragraphs(text: string): Html[] {
  return visible(text)
    .trim()
    .split(/\n\s*\n/)
    .map(
      (paragraph) => html`<p>${inLines(paragraph.split('\n').map((line) => html`${line}`))}</p>`,
    );
}

function inLines(lines: readonly Html[]): Html[] {
  return lines.map((line, i) => (i === 0 ? line : html`<br>${line}`));
}
