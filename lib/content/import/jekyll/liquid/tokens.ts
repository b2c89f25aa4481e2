import { type Liquid, TagToken, Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import { Finder } from '../../../../markdown/edits';

/** Why a piece of a template stays as it is written. */
export interface LeftReason {
  kind: string;
  name?: string;
  message: string;
}

/** A template taken apart. Its tokens cover it without a gap. */
export interface SplitTemplate {
  tokens: TopLevelToken[];
  /** Tokens that can't be evaluated. */
  left: Map<TopLevelToken, LeftReason>;
}

/** Blocks whose content is no Liquid. */
const VERBATIM: Readonly<Record<string, RegExp>> = {
  raw: /\{%-?\s*endraw\s*-?%\}/g,
  comment: /\{%-?\s*endcomment\s*-?%\}/g,
};

/** Deeper than anybody nests blocks: each level takes some of the stack. */
const DEPTH = 100;
/** With more failures than these, a text is no template; liquidjs takes its time for each. */
export const FAILURES = 100;
/** More tags than a text has. */
const TOKENS = 20_000;

/** The parts of blocks, with the blocks that have them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  else: ['if', 'unless', 'case', 'for'],
  elsif: ['if', 'unless'],
  when: ['case'],
};

/**
 * Takes a template apart as Jekyll does. What can't be a tag there (one that is unknown,
 * never closed, or an end without its beginning) is marked, so that the rest can be read.
 *
 * @param blocks names of the tags that have an end.
 * @throws if it has more tags than any text.
 */
export function splitTemplate(
  source: string,
  liquid: Liquid,
  blocks: ReadonlySet<string>,
): SplitTemplate {
  const { options } = liquid;
  const tokens: TopLevelToken[] = [];
  const left: SplitTemplate['left'] = new Map();
  const [tagEnd, outputEnd] = [new Finder(source, '%}'), new Finder(source, '}}')];

  const addText = (start: number, end: number, reason?: LeftReason) => {
    if (start >= end) return;
    const range: [number, number] = [start, end];
    const token = new Tokenizer(source, options.operators, undefined, range).readHTMLToken([]);
    tokens.push(token);
    if (reason) left.set(token, reason);
  };

  let position = 0;
  let failures = 0;
  for (
    let at = source.indexOf('{');
    at !== -1;
    at = source.indexOf('{', Math.max(at + 1, position))
  ) {
    const sign = source[at + 1];
    if (sign !== '{' && sign !== '%') continue;
    if (tokens.length > TOKENS) throw new Error(`has more than ${TOKENS} tags`);
    const close = (sign === '%' ? tagEnd : outputEnd).from(at + 2);
    addText(position, at);
    if (close === Number.POSITIVE_INFINITY) {
      addText(at, at + 2, unclosed(source.slice(at, at + 2)));
      position = at + 2;
      continue;
    }
    position = close + 2;
    const range: [number, number] = [at, position];
    try {
      if (sign === '{') {
        const tokenizer = new Tokenizer(source, options.operators, undefined, range);
        tokens.push(tokenizer.readOutputToken(options));
        continue;
      }
      const tag = new TagToken(source, at, position, options);
      const end = verbatimEnd(source, tag.name, position);
      if (end === undefined) {
        tokens.push(tag);
      } else if (end === null) {
        addText(at, position, neverEnds(tag.name));
      } else {
        tokens.push(tag);
        addText(position, end.start);
        tokens.push(new TagToken(source, end.start, end.end, options));
        position = end.end;
      }
    } catch (thrown) {
      failures += 1;
      if (failures > FAILURES) throw new Error(`has more than ${FAILURES} tags that can't be read`);
      addText(at, position, unreadable(thrown));
    }
  }
  addText(position, source.length);
  trimWhiteSpace(tokens);
  matchBlocks(tokens, left, liquid, blocks);
  return { tokens, left };
}

/** Where a block without Liquid ends: null if it never does, undefined for any other tag. */
function verbatimEnd(source: string, name: string, from: number) {
  const end = VERBATIM[name];
  if (!end) return undefined;
  end.lastIndex = from;
  const match = end.exec(source);
  return match && { start: match.index, end: match.index + match[0].length };
}

/** `{%-` takes the white space before it away, `-%}` that behind it. */
function trimWhiteSpace(tokens: readonly TopLevelToken[]): void {
  for (const [index, token] of tokens.entries()) {
    if (!TypeGuards.isDelimitedToken(token)) continue;
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (token.trimLeft && before && TypeGuards.isHTMLToken(before)) {
      const text = before.getText();
      before.trimRight = text.length - text.trimEnd().length;
    }
    if (token.trimRight && after && TypeGuards.isHTMLToken(after)) {
      const text = after.getText();
      after.trimLeft = text.length - text.trimStart().length;
    }
  }
}

function matchBlocks(
  tokens: readonly TopLevelToken[],
  left: SplitTemplate['left'],
  { tags }: Liquid,
  blocks: ReadonlySet<string>,
): void {
  const open: TagToken[] = [];
  for (const token of tokens) {
    if (!TypeGuards.isTagToken(token)) continue;
    const { name } = token;
    const ended = name.startsWith('end') && blocks.has(name.slice(3)) ? name.slice(3) : undefined;
    if (blocks.has(name)) {
      if (open.length < DEPTH) open.push(token);
      else left.set(token, { ...unknown(name), message: 'is nested too deep' });
    } else if (ended) {
      const index = open.findLastIndex((each) => each.name === ended);
      if (index === -1) left.set(token, withoutBeginning(name, ended));
      else for (const inner of open.splice(index).slice(1)) left.set(inner, neverEnds(inner.name));
    } else if (PARTS[name]) {
      if (!PARTS[name].includes(open.at(-1)?.name ?? '')) {
        left.set(token, withoutBeginning(name, PARTS[name][0] ?? ''));
      }
    } else if (!Object.hasOwn(tags, name)) {
      left.set(token, unknown(name));
    }
  }
  for (const token of open) left.set(token, neverEnds(token.name));
}

function unknown(name: string): LeftReason {
  return { kind: 'tag that is unknown', name, message: `{% ${name} %} is a tag of a plugin` };
}

function neverEnds(name: string): LeftReason {
  return { kind: 'tag that never ends', name, message: `{% ${name} %} has no {% end${name} %}` };
}

function withoutBeginning(name: string, block: string): LeftReason {
  const message = `{% ${name} %} has no {% ${block} %} before it`;
  return { kind: 'tag without its beginning', name, message };
}

function unclosed(sign: string): LeftReason {
  return { kind: 'tag that is never closed', name: sign, message: `${sign} is never closed` };
}

/** What stands against reading a tag or output. */
export function unreadable(thrown: unknown): LeftReason {
  const written = thrown instanceof Error ? thrown.message : String(thrown);
  // liquidjs adds a place of its own, which isn't the file's.
  const message = written.replace(/, line:\d+, col:\d+$/, '');
  const [, filter] = /^undefined filter: (\S+)$/.exec(message) ?? [];
  if (filter) {
    return {
      kind: 'filter that is unknown',
      name: filter,
      message: `${filter} is a filter of a plugin`,
    };
  }
  return { kind: "Liquid that can't be evaluated", message };
}
