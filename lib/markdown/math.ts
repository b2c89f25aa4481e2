import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';
import temml from 'temml';
import { type Edit, Lines, lineOf, type Ranges } from './edits';
import { formulaFault } from './formula-faults';
import type { Problems } from './problems';
import { inlineScroller, scroller } from './scrolling';
import { addClasses } from './styles';
import { replaceElements, textOf, visitElements } from './tree';

// Pandoc's rule: no space inside the dollars, no digit right behind the closing one.
const DOLLARS = /(?<![\\$])\$(?![\s$])((?:\\.|[^$\\\n]|\n(?!\s*\n))*?)(?<![\s\\])\$(?![\d$])/g;

/** What joins names of variables in a line of a shell, and ends no formula. */
const JOINS_NAMES = /(?:[/:.,;=&@%"~_#?<>]|(?<!\^)[-+*])$/;
const NAME = /^[a-z_]\w*$/i;
/** Short names and those with an index, as `x_i`, are of formulas. */
const LONG_NAME = /^[A-Z_][A-Z\d_]+$|[a-z]{3}/i;

/** A formula of more signs may be wider than a small screen with large type. */
const NARROW = 8;
/** In a line, where there is no room for a frame around each, only long ones scroll. */
const NARROW_IN_LINE = 16;

/**
 * The edits that make `$…$` a formula for satteri, which knows `$$…$$` only:
 * its own rule for one dollar takes prices for formulas.
 *
 * @param literal where no words stand, so no formula begins.
 * @param code where code and formulas stand, so none ends.
 */
export function dollarEdits(
  source: string,
  literal: Ranges,
  code: Ranges,
  problems: Problems,
): Edit[] {
  if (!source.includes('$')) return [];
  const edits: Edit[] = [];
  const lines = new Lines(source);
  for (const { index, 0: formula, 1: tex = '' } of source.matchAll(DOLLARS)) {
    const end = index + formula.length;
    // A bare address may run on to the closing dollar, but no code does.
    if (literal.has(index) || code.has(end - 1)) continue;
    if (isRunOfNames(tex, source.slice(end, end + LONGEST_SUFFIX))) continue;
    inspectFormula(tex, false, lines.at(index), problems);
    edits.push({ start: index, end, text: `$$${tex}$$` });
  }
  return edits;
}

/** Characters behind a formula that tell what it is. */
const LONGEST_SUFFIX = 8;

/**
 * Whether what stands between two dollars begins a run of variables, as in
 * `$PREFIX/$NAME` or `${A}${B}`: the second dollar is that of the next name.
 *
 * @param tex between the dollars.
 * @param behind the first characters behind the second one.
 */
function isRunOfNames(tex: string, behind: string): boolean {
  if (!/^(?:[a-z_(]|\{(?!:))/i.test(behind)) return false;
  if (JOINS_NAMES.test(tex)) return true;
  if (behind.startsWith('{')) return true;
  if (behind.startsWith('(')) return /^\(\w+\)$/.test(tex);
  if (!NAME.test(tex)) return /^\{\w+\}$/.test(tex);
  // The $n$th, $kn$th and $x_i$s are formulas.
  return LONG_NAME.test(tex) && /^[a-z_]\w/i.test(behind) && !/^(?:th|st|nd|rd)\b/.test(behind);
}

/**
 * Reports a formula that doesn't parse, and what of it wouldn't be shown.
 *
 * @param line that it begins on, in the body.
 */
export function inspectFormula(
  tex: string,
  isDisplay: boolean,
  line: number,
  problems: Problems,
): void {
  const comment = /(?<!\\)%.*/.exec(tex);
  if (comment) {
    problems.warning(
      line + lineOf(tex, comment.index) - 1,
      'what stands behind a % in a formula isn’t shown; write \\% to show one',
      comment[0],
    );
  }
  try {
    renderFormula(tex, isDisplay);
  } catch (error) {
    const { reason, at } = formulaFault(tex, error);
    // A dollar in a line may be meant for a price.
    const hint = isDisplay ? '' : '; if it is no formula, write \\$ for its dollars';
    const faulty = lineOf(tex, at);
    const near = tex.split('\n')[faulty - 1]?.trim();
    problems.error(line + faulty - 1, `formula can't be read: ${reason}${hint}`, near);
  }
}

/**
 * Reports a formula in lines of its own that is none for want of a `$$`.
 *
 * @param written the block as it stands in the text.
 * @returns whether that is all there is to say.
 */
export function inspectMathBlock(written: string, line: number, problems: Problems): boolean {
  const [first = '', ...rest] = written.trimEnd().split('\n');
  const last = (rest.at(-1) ?? '').replace(/^(?:\s*>)*\s*/, '');
  if (first.replace(/^\$+/, '').trim()) {
    problems.error(
      line,
      'what stands in the line of the $$ that begins a formula is left out; write $$ in a line of its own, before and behind the formula',
      first,
    );
    return true;
  }
  if (/^\${2,}$/.test(last)) return false;
  problems.error(line, 'formula is never closed; end it with a line $$', first);
  return true;
}

/**
 * A formula as MathML.
 *
 * @param tex in TeX.
 * @param isDisplay whether it stands on its own.
 * @throws with what doesn't parse.
 */
function renderFormula(tex: string, isDisplay: boolean): Element {
  const html = temml.renderToString(tex, {
    displayMode: isDisplay,
    throwOnError: true,
    trust: refuse,
    annotate: false,
  });
  const tree = htmlToHast(html, { fragment: true });
  const [math] = tree.type === 'root' ? tree.children : [];
  if (math?.type !== 'element') throw new Error('no formula came of it');
  withoutStyles(math);
  visitElements(math, withoutStyles);
  return math;
}

/** Puts MathML in place of the formulas that satteri marked; one that doesn't parse stays as TeX. */
export function renderFormulas(tree: Root): void {
  replaceElements(tree, (code, parent) => {
    const names = Array.isArray(code.properties.className) ? code.properties.className : [];
    // A formula of its own stands where its block stood.
    if (code.tagName === 'pre' || code.tagName === 'p') {
      const formula = code.children.find(
        (child): child is Element =>
          child.type === 'element' && child.properties.display === 'block',
      );
      return formula && isOnly(formula, code) ? [alone(formula)] : undefined;
    }
    if (code.tagName !== 'code' || !names.includes('language-math')) return undefined;
    // A paragraph that is one formula shows it on its own, as kramdown does.
    const isAlone = parent.type === 'element' && parent.tagName === 'p' && isOnly(code, parent);
    try {
      return [reached(renderFormula(textOf(code), isAlone || names.includes('math-display')))];
    } catch {
      // What can't be read was reported where it was written.
      return [code];
    }
  });
}

/** A formula in a line, which a keyboard reaches where it may scroll by itself. */
function reached(formula: Element): Element {
  const isInline = formula.properties.display !== 'block';
  if (!isInline || textOf(formula).length <= NARROW_IN_LINE) return formula;
  return inlineScroller('math-in-line', 'Formula', [formula]);
}

/** A formula as a block, which scrolls where it may be too wide. */
function alone(formula: Element): Element {
  if (textOf(formula).length <= NARROW) return formula;
  return scroller('math-scroll', 'Formula', [formula]);
}

function isOnly(child: Element, parent: Element): boolean {
  return parent.children.every(
    (each) => each === child || (each.type === 'text' && !each.value.trim()),
  );
}

/** Commands that would put addresses, attributes or markup into a page; Temml asks before. */
function refuse({ command }: { command: string }): boolean {
  throw new Error(`${command} isn't allowed`);
}

/** Temml's frames, by what their style begins with; the colour of a frame is that of its text. */
const FRAMES: readonly (readonly [style: string, className: string])[] = [
  ['padding:3pt;border:', 'tml-boxed'],
  ['padding:0.3em;border:', 'tml-framed'],
  ['padding:0.3em;', 'tml-padded'],
];
/** A line of an array, at a side of a cell. */
const LINE = /\bborder-(top|right|bottom|left):\s*[\d.]+em (solid|dashed|double)/g;

/**
 * The site's policy allows no inline style. Of Temml's, colour has an attribute;
 * frames and the lines of arrays become classes.
 */
function withoutStyles(node: Element): void {
  const style = String(node.properties.style ?? '');
  delete node.properties.style;
  const colour = /(?:^|;)color:\s*(#[0-9a-f]{3,8}|[a-z]+)/i.exec(style)?.[1];
  if (colour) node.properties.mathcolor = colour;
  const frame = FRAMES.find(([start]) => style.startsWith(start))?.[1];
  const lines = [...style.matchAll(LINE)].map(([, side, kind]) => `tml-${side}-${kind}`);
  const names = frame ? [frame, ...lines] : lines;
  if (names.length > 0) addClasses(node.properties, ...names);
}
