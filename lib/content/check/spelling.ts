import { readProse } from '../../markdown/read';
import { site } from '../../site';
import type { Problem } from './problem';
import { ofType } from './rule';
import type { Source } from './source';
import type { RenderedSource } from './texts';

/** The fields whose words readers see. */
const FIELDS = ['title', 'name', 'description', 'summary', 'excerpt', 'imageAlt'];

/** What must not stand right before and behind a name: it would be part of an address, a handle or a longer word. */
const BEFORE = String.raw`(?<![\w\u00C0-\u024F@#/\\.])`;
const BEHIND = String.raw`(?![\w\u00C0-\u024F@/\\]|\.[\w\u00C0-\u024F])`;

/** The names that are looked for. */
interface Names {
  /** Finds them in whatever case, joined in whatever way. */
  pattern: RegExp;
  /** How each is written, by its key. */
  spellings: ReadonlyMap<string, readonly string[]>;
}

/** A name that is written otherwise than it should be. */
interface Slip {
  written: string;
  key: string;
  /** Where it stands in the text. */
  index: number;
}

/**
 * Finds names of the foundation, its members and its projects that are written
 * otherwise than the organisation writes them: `Pytorch`, `HuggingFace`,
 * `Nvidia`. A document is told once of each name, at its first line.
 *
 * What is all in lower case is taken for a package or a word that the name is
 * like (snowflake, intel), what is all in capitals for a heading; so a name of one
 * word with one capital has no slips.
 *
 * @param sources all documents, which the names are of.
 */
export function checkSpelling(
  sources: readonly Source[],
  documents: readonly RenderedSource[],
): Problem[] {
  const names = namesOf(sources);
  return documents.flatMap((document) => {
    const slips = [...slipsInFields(document.source, names), ...slipsInText(document, names)];
    return [...new Set(slips.map(({ key }) => key))].flatMap((name): Problem[] => {
      const [first, ...others] = slips.filter(({ key }) => key === name);
      if (!first) return [];
      const { written, line, field } = first;
      const right = names.spellings.get(name)?.join(' or ');
      const more = others.length > 0 ? `, here and in ${counted(others.length)}` : '';
      const message = `the name "${written}" is spelt ${right}; write it so${more}`;
      return [
        { severity: 'warning', file: document.source.file, line, field, message, near: written },
      ];
    });
  });
}

function slipsInFields(source: Source, names: Names) {
  return FIELDS.flatMap((field) => {
    const value = source.values[field];
    if (typeof value !== 'string') return [];
    return slipsIn(value, names).map((slip) => ({ ...slip, line: source.lineOf(field), field }));
  });
}

function slipsInText({ source, rendered }: RenderedSource, names: Names) {
  // Lines are known of the source alone, and to read it again takes time. Few texts need it.
  if (slipsIn(rendered.text, names).length === 0) return [];
  return readProse(source.parts, site.origin).flatMap(({ text, lineAt }) =>
    slipsIn(text, names).map((slip) => ({ ...slip, line: lineAt(slip.index), field: undefined })),
  );
}

/** The names of the site, of members and of projects. One of two letters is too like a word. */
function namesOf(sources: readonly Source[]): Names {
  const written = [...ofType(sources, 'Member'), ...ofType(sources, 'Project')].map(
    ({ values }) => values.name,
  );
  const names = [site.name, ...written]
    .filter((name) => typeof name === 'string')
    // Within a sentence it has a small letter.
    .map((name) => tidy(name).replace(/^The /, ''))
    .filter((name) => (name.match(/\p{L}/gu)?.length ?? 0) > 2);
  const spellings = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const key = keyOf(name);
    spellings.set(key, [...(spellings.get(key) ?? []), name]);
  }
  // Of two names that begin alike, the longer is meant.
  const patterns = [...new Set(names)].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(`${BEFORE}(?:${patterns.join('|')})${BEHIND}`, 'gi');
  return { pattern, spellings };
}

/**
 * A pattern for a name however its words are joined. Within a word only a hyphen
 * may stand, where a capital is: "Common AI" needn't be the name CommonAI.
 */
function patternOf(name: string): string {
  const words = name.split(/[\s\p{Pd}]+/u).map((word) =>
    word
      .split(/(?<=\p{L}\p{Ll})(?=\p{Lu}\p{L})/u)
      .map(escaped)
      .join('-?'),
  );
  const pattern = words.join(String.raw`(?:\s+|-)?`);
  // A foundation model is something else.
  return /foundation$/i.test(name) ? String.raw`${pattern}(?!\s+models?\b)` : pattern;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/'/g, "['’‘]");
}

function slipsIn(text: string, { pattern, spellings }: Names): Slip[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const written = tidy(found);
    const key = keyOf(written);
    const isRight = spellings.get(key)?.includes(written);
    const isOneCase = written === written.toLowerCase() || written === written.toUpperCase();
    return isRight || isOneCase ? [] : [{ written, key, index }];
  });
}

/** What all ways to write a name have in common. */
function keyOf(name: string): string {
  return tidy(name)
    .replace(/[\s\p{Pd}]+/gu, '')
    .toLowerCase();
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
}

function counted(count: number): string {
  return count === 1 ? 'one other place' : `${count} other places`;
}
