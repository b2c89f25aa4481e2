import type { ElementContent } from 'hast';
import {
  createCssVariablesTheme,
  createHighlighterCore,
  type DynamicImportLanguageRegistration,
  type HighlighterCore,
} from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages } from 'shiki/langs';
import { element, text } from './tree';

const VARIABLE = /^var\(--c-(?:token-)?([\w-]+)\)$/;
const THEME = createCssVariablesTheme({ name: 'site', variablePrefix: '--c-' });

/** Names that editors give to languages, beside Shiki's own. */
const ALIASES: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  h: 'cpp',
  cu: 'cpp',
  cuda: 'cpp',
  golang: 'go',
  ipython: 'python',
  py3: 'python',
  python3: 'python',
  pycon: 'python',
  shell: 'bash',
  terminal: 'bash',
  cmd: 'bat',
  patch: 'diff',
  protobuf: 'proto',
  md: 'markdown',
  mdc: 'markdown',
  // MDX's own grammar takes a tenth of a second for a line of unclosed links.
  mdx: 'markdown',
};

/** Names that say that a block is no code of any language. */
const PLAIN = ['', 'text', 'txt', 'plain', 'plaintext', 'none', 'output', 'nohighlight'];

/** Longer lines of code stay plain: the time that one takes grows with its square. */
export const LONGEST_LINE = 2_000;

/**
 * Returns how much code costs to highlight beyond its length. The grammar of markdown
 * looks for the end of each emphasis and link in all that follows in the line.
 *
 * @param language by Shiki's name.
 */
export function extraCostOf(code: string, language: string): number {
  if (language !== 'markdown') return 0;
  let cost = 0;
  for (const line of code.split('\n')) {
    if (line.length <= LONGEST_LINE) cost += line.length * (line.match(/[*_[]/g)?.length ?? 0);
  }
  return cost;
}

let highlighter: Promise<HighlighterCore> | undefined;
const loaded = new Set<string>();

/**
 * The language that an editor's word for it means.
 *
 * @returns Shiki's name; `text` if it is to stay plain; undefined if Shiki has no such language.
 */
export function languageOf(word: string): string | undefined {
  const name = word.trim().toLowerCase();
  if (PLAIN.includes(name)) return 'text';
  const language = ALIASES[name] ?? name;
  return Object.hasOwn(bundledLanguages, language) ? language : undefined;
}

/** A function that highlights code of the languages it was made for. */
export type Highlight = (code: string, language: string) => ElementContent[][];

/**
 * Loads languages, each once in a process, and gives the function that
 * highlights code: lines of tokens, each token with a class for its kind.
 *
 * @param languages by Shiki's names; of others, text stays plain.
 */
export async function highlighterFor(languages: Iterable<string>): Promise<Highlight> {
  const wanted = [...new Set(languages)].filter((each) => each !== 'text');
  if (wanted.length === 0) return (code) => code.split('\n').map((line) => [text(line)]);
  highlighter ??= createHighlighterCore({
    themes: [THEME],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const core = await highlighter;
  for (const language of wanted.filter((each) => !loaded.has(each))) {
    const imported: Record<string, DynamicImportLanguageRegistration> = bundledLanguages;
    const load = imported[language];
    if (load) await core.loadLanguage(load);
    loaded.add(language);
  }
  return (code, language) =>
    language === 'text'
      ? code.split('\n').map((line) => [text(line)])
      : tokens(core, code, language);
}

function tokens(core: HighlighterCore, code: string, lang: string): ElementContent[][] {
  const lines = core.codeToTokensBase(code, {
    lang,
    theme: 'site',
    tokenizeMaxLineLength: LONGEST_LINE + 1,
    // What comes of a text must not depend on how busy the machine is; by default, a line
    // that takes half a second, as the first of a language may, is given up.
    tokenizeTimeLimit: 0,
  });
  return lines.map((line) => {
    const merged: { kind: string; content: string }[] = [];
    for (const { color = '', content } of line) {
      const kind = VARIABLE.exec(color)?.[1] ?? '';
      const last = merged.at(-1);
      // A token of white space looks the same in any colour.
      if (last && (last.kind === kind || !content.trim())) last.content += content;
      else merged.push({ kind, content });
    }
    return merged.map(({ kind, content }) =>
      kind && kind !== 'foreground'
        ? element('span', { className: [`c-${kind}`] }, [text(content)])
        : text(content),
    );
  });
}
