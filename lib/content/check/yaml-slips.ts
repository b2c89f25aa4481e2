import type { YAMLParseError } from 'yaml';

/** What an editor got wrong in the frontmatter, in words that need no knowledge of YAML. */
export interface YamlSlip {
  /** Line within the YAML, from 1. */
  line: number;
  /** The field that it happened in, where that is known. */
  field?: string | undefined;
  message: string;
}

/** A line as most are: its indent, the field's name, and what stands behind the colon. */
const FIELD = /^(\s*(?:- +)?)([\w-]+):(?:\s(.*))?$/;

/**
 * Says what is wrong with frontmatter that YAML's parser stopped at, on the line
 * that has to be changed: the parser itself speaks of scalars and mappings, and
 * often names the line after.
 *
 * @param error the first one that the parser reported.
 * @param yaml what stands between the fences.
 */
export function slipOf({ code, message, pos: [at] }: YAMLParseError, yaml: string): YamlSlip {
  const lines = yaml.split('\n');
  const line = Math.min(yaml.slice(0, at).split('\n').length, lines.length);
  switch (code) {
    case 'DUPLICATE_KEY':
      return twice(lines, line);
    case 'TAB_AS_INDENT':
      return { line, message: 'begins with a tab; write spaces instead' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonOrIndent(lines, line, at - yaml.lastIndexOf('\n', at - 1) - 1);
    case 'MULTIPLE_DOCS': {
      const end = lines.slice(0, line).findLastIndex((each) => /^\.\.\.\s*$/.test(each)) + 1;
      const message = '... ends the fields before those below it; take that line out';
      return { line: end || line, message };
    }
    case 'BAD_DQ_ESCAPE': {
      const sign = /sequence (\S+)/.exec(message)?.[1] ?? '';
      const what = `${sign} means nothing in double quotation marks; write \\${sign}, or put the text in single ones`;
      return { ...placed(lines, line), message: what };
    }
    case 'BAD_SCALAR_START':
      return quoteAll(lines, line, `begins with ${yaml[at]}, which stands for something else here`);
    case 'MISSING_CHAR':
      if (message.includes('closing')) return openQuote(lines, line, message);
      break;
  }
  if (lines[line - 1]?.startsWith('%') || /directives-end/.test(message)) {
    const at = lines.findIndex((each) => each.startsWith('%')) + 1;
    return { line: at || line, message: 'begins with %, which isn’t read here; take the line out' };
  }
  if (/^Flow (?:sequence|map)/.test(message)) return openBracket(lines, line);
  if (/at node end/.test(message)) return quoteAll(lines, line, restOf(lines[line - 1] ?? ''));
  if (/^Implicit (?:map )?keys? need/.test(message)) return noField(lines, line);
  return {
    ...placed(lines, line),
    message:
      'can’t be read; write each field as name: value, and text with signs such as : # [ { in quotation marks',
  };
}

/**
 * What is wrong with frontmatter that is no list of fields at all.
 *
 * @param yaml what stands between the fences.
 */
export function noFields(yaml: string): YamlSlip {
  const lines = yaml.split('\n');
  const line = lines.findIndex((each) => each.trim() && !each.trim().startsWith('#')) + 1;
  return noField(lines, Math.max(line, 1));
}

/**
 * Text that begins with a sign by which YAML names a value, refers to one or says
 * its type: what the sign stands at would be left out.
 *
 * @param line of the field within the YAML, from 1.
 */
export function signSlip(yaml: string, line: number, sign: string): YamlSlip {
  const begins = `begins with ${sign}, which stands for something else here`;
  return quoteAll(yaml.split('\n'), line, begins);
}

/** The field of a line, and where it is. */
function placed(lines: readonly string[], line: number): Omit<YamlSlip, 'message'> {
  return { line, field: FIELD.exec(lines[line - 1] ?? '')?.[2] };
}

/** The way out of most slips: the whole text in quotation marks, as it would be written. */
function quoteAll(lines: readonly string[], line: number, what: string): YamlSlip {
  const [, , name, text] = FIELD.exec(lines[line - 1] ?? '') ?? [];
  const example = name && text?.trim() ? `: ${name}: ${quoted(text)}` : '';
  return {
    ...placed(lines, line),
    message: `${what}; put the whole text in quotation marks${example}`,
  };
}

/** A text in quotation marks that don't stand in it, where that can be. */
function quoted(text: string): string {
  // Quotation marks around the whole are no part of it; those of two texts are.
  const plain = text.trim().replace(/^"([^"]+)"$|^'((?!.*'\s+').+)'$/, '$1$2');
  if (!/["\\]/.test(plain)) return `"${plain}"`;
  return `'${plain.replaceAll("'", "''")}'`;
}

function twice(lines: readonly string[], line: number): YamlSlip {
  return {
    ...placed(lines, line),
    message: 'stands further up already; take one of the two lines out',
  };
}

/** A colon within a text, or a field that is indented and so belongs to the text above it. */
function colonOrIndent(lines: readonly string[], line: number, column: number): YamlSlip {
  const text = (lines[line - 1] ?? '').slice(column);
  if (/^\?\s/.test(text))
    return quoteAll(lines, line, 'begins with ?, which stands for something else here');
  if (/:(?:\s|$)/.test(text)) return quoteAll(lines, line, 'has a colon in its text');
  const next = lines.findIndex((each, index) => index >= line && /^\s+\S.*:(?:\s|$)/.test(each));
  if (next === -1) return quoteAll(lines, line, 'has a colon in its text');
  const message = 'begins with spaces, so it counts as text of the line above; take the spaces out';
  return { ...placed(lines, next + 1), message };
}

/** The parser sees a missing quotation mark where the frontmatter is over, which is too late. */
function openQuote(lines: readonly string[], line: number, message: string): YamlSlip {
  const mark = message.includes('"') ? '"' : "'";
  const isOpen = (each: string) => {
    const value = (FIELD.exec(each)?.[3] ?? each.replace(/^\s*- +/, '')).trim();
    if (!value.startsWith(mark)) return false;
    const inner = value.slice(1).replaceAll(mark === '"' ? /\\./g : /''/g, '');
    return !inner.includes(mark);
  };
  const found = lines.findIndex(isOpen) + 1 || line;
  return {
    ...placed(lines, found),
    message: `the quotation mark ${mark} is never closed; add the second one behind the text`,
  };
}

function openBracket(lines: readonly string[], line: number): YamlSlip {
  const openIn = (each: string) => /[[{]/.exec(each.slice(lastClosing(each) + 1))?.[0];
  const before = lines.slice(0, line);
  const found = before.findLastIndex(openIn) + 1 || line;
  const bracket = openIn(lines[found - 1] ?? '') ?? '[';
  const end = bracket === '[' ? ']' : '}';
  return {
    ...placed(lines, found),
    message: `the bracket ${bracket} is never closed; add ${end}, or put the whole text in quotation marks if it is no list`,
  };
}

/** Where the last closing bracket of a line stands; -1 if it has none. */
function lastClosing(line: string): number {
  return Math.max(line.lastIndexOf(']'), line.lastIndexOf('}'));
}

/** What a line of text goes on behind. */
function restOf(line: string): string {
  const value = FIELD.exec(line)?.[3]?.trimStart() ?? '';
  if (/^["']/.test(value)) return 'goes on behind its closing quotation mark';
  if (/^[[{]/.test(value)) return 'goes on behind its closing bracket';
  if (value.startsWith('*')) return 'begins with *, which stands for something else here';
  return 'can’t be read to its end';
}

function noField(lines: readonly string[], line: number): YamlSlip {
  const written = (lines[line - 1] ?? '').trim();
  const [, name, value] = /^([\w-]+):(\S.*)$/.exec(written) ?? [];
  if (name) {
    return {
      line,
      field: name,
      message: `lacks a space behind its colon; write ${name}: ${value}`,
    };
  }
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const what = written.startsWith('-')
    ? 'is an item of no list; put it below a line such as tags:'
    : 'is no field; write it as name: value, with a colon and a space';
  return { line, message: `"${shown}" ${what}` };
}
