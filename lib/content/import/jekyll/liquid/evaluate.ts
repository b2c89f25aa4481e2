import { Context, Liquid, type Template, toValueSync } from 'liquidjs';
import { Lines } from '../../../../markdown/edits';
import type { SourceNote } from '../../source-site';
import { keepBraces } from './braces';
import { BoundedEmitter } from './emitter';
import { addFilters, type SiteAddress } from './filters';
import { LenientParser, type OnUndefined, type TemplatePart } from './parser';
import { addTags, BLOCKS, type TagSite } from './tags';
import { type LeftReason, splitTemplate, unreadable } from './tokens';

/** The site that templates are evaluated with. */
export interface LiquidSite extends Omit<TagSite, 'partial' | 'prefixes' | 'evaluateInline'> {
  address: SiteAddress;
  timezone: string;
  /** Variables of all templates, such as `site`. */
  globals: object;
  /** Reads a file to be included. @throws if there is none. */
  readPartial(name: string, isRelative: boolean, page: unknown): { file: string; text: string };
}

/** A text to be evaluated. */
export interface LiquidText {
  text: string;
  file: string;
  /** Line of the file that the text begins in. */
  line: number;
  isHtml: boolean;
  /** The variable `page`. */
  page: object;
  /** Further variables. */
  variables?: object;
}

/** Evaluates a text; what can't be evaluated stays as it is written. */
export type Evaluate = (text: LiquidText) => { text: string; notes: SourceNote[] };

/** So long one text may take, in milliseconds: the half after each text that took longer. */
const TIME = 10_000;
/** So long any text may take. */
const LEAST_TIME = 200;
/** So much one text may allocate, in liquidjs's units: characters and items. */
const MEMORY = 20_000_000;

/** Stands in the output for what isn't evaluated; no text has it, as the number is drawn by lot. */
const LEFT = `\uE000${Math.floor(Math.random() * 1e15)}:`;
const LEFT_END = '\uE001';

/**
 * Makes what evaluates the texts of a site as Jekyll does, with a limit to time and memory.
 *
 * @param longest so long one text may take, in milliseconds.
 */
export function liquidOf(site: LiquidSite, longest = TIME): Evaluate {
  const liquid = new Liquid({
    strictFilters: true,
    ownPropertyOnly: true,
    timezoneOffset: site.timezone,
    // Ruby keeps no zone of a date that is text, but shows it in the site's.
    preserveTimezones: false,
    dateFormat: '%Y-%m-%d %H:%M:%S %z',
    memoryLimit: MEMORY,
  });
  const { url = '', baseurl } = site.address;
  const partials = new Map<string, Template[]>();
  let notes: SourceNote[] = [];
  let time = longest;

  const parseStrictly = (text: string, file: string) => {
    const split = splitTemplate(text, liquid, BLOCKS);
    const [reason] = split.left.values();
    if (reason) throw new Error(reason.message);
    const lines = new Lines(text);
    const onUndefined: OnUndefined = (name, offset) => {
      // Parameters are optional.
      if (!name.startsWith('include.')) notes.push(undefinedNote(name, file, lines.at(offset)));
    };
    return new LenientParser(liquid, split, onUndefined)
      .parseParts()
      .map(({ template }) => template);
  };
  const parsePartial = (text: string, file: string) => {
    try {
      return parseStrictly(text, file);
    } catch (thrown) {
      throw new Error(`${file}: ${unreadable(thrown).message}`);
    }
  };
  addFilters(liquid, site.address);
  addTags(liquid, {
    ...site,
    prefixes: [url + baseurl, url, baseurl].filter(Boolean),
    partial: (name, isRelative, page) => {
      const { file, text } = site.readPartial(name, isRelative, page);
      const known = partials.get(file) ?? parsePartial(text, file);
      partials.set(file, known);
      return known;
    },
    evaluateInline: (template, context) => {
      if (!template.includes('{{')) return template;
      const emitter = new BoundedEmitter(site.formatTime);
      const templates = parseStrictly(template, '');
      toValueSync(liquid.renderer.renderTemplates(templates, context, emitter));
      return emitter.buffer;
    },
  });

  return (source) => {
    if (!source.text.includes('{{') && !source.text.includes('{%')) {
      return { text: source.text, notes: [] };
    }
    notes = [];
    const text = evaluateText({ ...source, time }, site, liquid, notes);
    // A site full of endless loops is read in bounded time, too.
    if (notes.some(({ kind }) => kind === LATE.kind)) time = Math.max(LEAST_TIME, time / 2);
    const seen = new Set<string>();
    const once = notes.filter(({ kind, file, line, name, message }) => {
      const key = [kind, file, line, name, message].join('\n');
      return !seen.has(key) && seen.add(key);
    });
    return { text, notes: once };
  };
}

function evaluateText(
  source: TimedText,
  site: LiquidSite,
  liquid: Liquid,
  notes: SourceNote[],
): string {
  const { text, file, line } = source;
  const lines = new Lines(text);
  const left: { text: string; offset: number; reason: LeftReason }[] = [];
  const standIn: StandIn = (start, end, reason) => {
    left.push({ text: text.slice(start, end), offset: start, reason });
    return `${LEFT}${left.length - 1}${LEFT_END}`;
  };
  const emitter = new BoundedEmitter(site.formatTime);
  try {
    const split = splitTemplate(text, liquid, BLOCKS);
    const parser = new LenientParser(
      liquid,
      split,
      (name, offset) => notes.push(undefinedNote(name, file, line + lines.at(offset) - 1)),
      (token, reason) => standIn(token.begin, token.end, reason),
    );
    renderParts(parser.parseParts(), source, site, liquid, emitter, standIn);
  } catch (thrown) {
    emitter.buffer = standIn(0, text.length, unreadable(thrown));
  }

  return emitter.buffer
    .split(LEFT)
    .map((part, index) => {
      if (index === 0) return keepBraces(part);
      const end = part.indexOf(LEFT_END);
      const piece = left[Number(part.slice(0, end))];
      if (!piece) throw new Error(`${file} has a piece that nobody left`);
      const { reason, offset } = piece;
      notes.push({ ...reason, file, line: line + lines.at(offset) - 1, severity: 'left' });
      return piece.text + keepBraces(part.slice(end + LEFT_END.length));
    })
    .join('');
}

/** A text with the time it may take, in milliseconds. */
interface TimedText extends LiquidText {
  time: number;
}

/** Gives the text that stands for a piece which isn't evaluated. */
type StandIn = (start: number, end: number, reason: LeftReason) => string;

/** Renders the parts of a text one by one, so that what fails leaves the others as they are. */
function renderParts(
  parts: readonly TemplatePart[],
  source: TimedText,
  site: LiquidSite,
  liquid: Liquid,
  emitter: BoundedEmitter,
  standIn: StandIn,
): void {
  const variables = { ...site.globals, page: source.page, ...source.variables };
  const context = new Context(variables, liquid.options, {
    sync: true,
    renderLimit: source.time,
  });
  context.setRegister('isHtml', source.isHtml);
  const deadline = performance.now() + source.time;
  const scopes = scopesOf(context);
  for (const { template, isText, start, end } of parts) {
    const before = emitter.buffer;
    const isLate = performance.now() > deadline;
    if (isLate) {
      emitter.write(isText ? source.text.slice(start, end) : standIn(start, end, LATE));
      continue;
    }
    try {
      toValueSync(liquid.renderer.renderTemplates([template], context, emitter));
    } catch (thrown) {
      const reason = performance.now() > deadline ? LATE : unreadable(thrown);
      emitter.buffer = before + standIn(start, end, reason);
      // A tag that fails leaves what it had laid over the variables.
      while (scopesOf(context) > scopes) context.pop();
      context.setRegister('includes', 0);
    }
  }
}

const LATE: LeftReason = {
  kind: 'Liquid that takes too long',
  message: "takes too long; what follows in the text isn't evaluated either",
};

function scopesOf(context: Context): number {
  const count = context.push({});
  context.pop();
  return count;
}

function undefinedNote(name: string, file: string, line: number): SourceNote {
  const message = `${name} isn't defined, so nothing stands there`;
  return { file, line, kind: 'undefined variable', name, message, severity: 'info' };
}
