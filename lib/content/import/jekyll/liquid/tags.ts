import {
  CaptureTag,
  type Context,
  type Emitter,
  type Liquid,
  type Parser,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
  TypeGuards,
} from 'liquidjs';
import { embedTags } from './embeds';
import { BoundedEmitter } from './emitter';
import { type HighlightMarkup, readMarkup, writeCode } from './highlight';

/** What tags know of the site whose template is evaluated. */
export interface TagSite {
  /** Scheme, host and base path, as far as they are known; the longest first. */
  prefixes: readonly string[];
  /** Address of a post by the name that `post_url` gives. @throws if there is none. */
  postAddress(name: string): string;
  /** Address of a document or file by its path. @throws if there is none. */
  fileAddress(path: string): string;
  /** Parses a file to be included. @throws if there is none, or it can't be evaluated. */
  partial(name: string, isRelative: boolean, page: unknown): Template[];
  /** Evaluates a small template within a tag. */
  evaluateInline(template: string, context: Context): string;
  formatTime(time: Date): string;
}

/** Tags that have an end. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'capture',
  'case',
  'comment',
  'for',
  'highlight',
  'if',
  'raw',
  'tablerow',
  'unless',
]);

/** Tags of liquidjs that Jekyll hasn't: there they are errors. */
const NOT_OF_JEKYLL = ['render', 'layout', 'block', 'liquid', 'echo', '#'];
/** Tags of plugins for what a layout says of a page: nothing in its text. */
const OF_LAYOUTS = ['seo', 'feed_meta'];

/** So deep files may include each other. */
const INCLUDES = 30;

type Writes = (markup: string, context: Context, before: string) => string;

/** Adds Jekyll's tags, and those of plugins that this site has something for. */
export function addTags(liquid: Liquid, site: TagSite): void {
  for (const name of NOT_OF_JEKYLL) delete liquid.tags[name];
  for (const name of OF_LAYOUTS)
    liquid.registerTag(
      name,
      tagThatWrites(() => ''),
    );
  for (const [name, write] of Object.entries(embedTags)) {
    liquid.registerTag(
      name,
      tagThatWrites((markup, context, before) => {
        const text = site.evaluateInline(markup, context);
        const value = /^[\w.]+$/.test(text) ? variable(text, context) : undefined;
        return write(value ?? text, { before, isHtml: isHtml(context) });
      }),
    );
  }
  const address =
    (find: (name: string) => string): Writes =>
    (markup, context) =>
      find(site.evaluateInline(markup.trim(), context));
  for (const [name, find] of [
    ['post_url', site.postAddress],
    ['link', site.fileAddress],
  ] as const) {
    liquid.registerTag(name, tagThatWrites(address(find), site.prefixes));
  }
  liquid.registerTag('include', includeTag(site, false));
  liquid.registerTag('include_cached', includeTag(site, false));
  liquid.registerTag('include_relative', includeTag(site, true));
  liquid.registerTag('highlight', highlightTag(site));
  liquid.registerTag('capture', captureTag(site));
}

function isHtml(context: Context): boolean {
  return context.getRegister<boolean>('isHtml');
}

/** A text that a variable holds, if it is one. */
function variable(name: string, context: Context): string | undefined {
  const value = context.getSync(name.split('.'));
  return typeof value === 'string' ? value : undefined;
}

/**
 * A tag without an end.
 *
 * @param prefixes what is taken away where it stands right before: the address that the
 * tag writes is whole.
 */
function tagThatWrites(write: Writes, prefixes: readonly string[] = []) {
  return class extends Tag {
    private readonly markup: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.markup = token.args;
    }

    override render(context: Context, emitter: Emitter): void {
      const text = write(this.markup, context, emitter.buffer);
      const prefix = prefixes.find((each) => emitter.buffer.endsWith(each));
      if (prefix) emitter.buffer = emitter.buffer.slice(0, -prefix.length);
      emitter.write(text);
    }
  };
}

const PARAMETER =
  /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'|([\w.-]+))/g;

function includeTag(site: TagSite, isRelative: boolean) {
  return class extends Tag {
    private readonly file: string;
    private readonly parameters: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      const markup = token.args.trim();
      const [file = ''] = /^(?:[^\s{]|\{\{[^{}]*\}\}|\{)+/.exec(markup) ?? [];
      this.file = file;
      this.parameters = markup.slice(file.length);
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const depth = context.getRegister('includes', 0) + 1;
      if (depth > INCLUDES) throw new Error(`${this.file} includes itself`);
      const name = site.evaluateInline(this.file, context);
      const templates = site.partial(name, isRelative, context.getSync(['page']));
      const include: Record<string, unknown> = {};
      for (const [, key = '', double, single, named] of this.parameters.matchAll(PARAMETER)) {
        include[key] =
          double?.replaceAll('\\"', '"') ??
          single?.replaceAll("\\'", "'") ??
          context.getSync((named ?? '').split('.'));
      }
      context.setRegister('includes', depth);
      context.push({ include });
      yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      context.pop();
      context.setRegister('includes', depth - 1);
    }
  };
}

function highlightTag(site: TagSite) {
  return class extends Tag {
    private readonly markup: HighlightMarkup;
    private readonly templates: Template[] = [];
    private readonly isLastInLine: boolean;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      this.markup = readMarkup(token.args);
      for (let next = rest.shift(); !isEnd(next, 'endhighlight'); next = rest.shift()) {
        if (!next) throw new Error('highlight has no end');
        this.templates.push(parser.parseToken(next, rest));
      }
      const [after] = rest;
      const text = after && TypeGuards.isHTMLToken(after) ? after.getContent() : undefined;
      this.isLastInLine = after === undefined || /^[ \t]*(?:\r?\n|$)/.test(text ?? ' x');
    }

    override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const inner = new BoundedEmitter(site.formatTime);
      yield this.liquid.renderer.renderTemplates(this.templates, context, inner);
      const code = inner.buffer.replaceAll('\r\n', '\n').replace(/^\n+|(?<!\n)\n+$/g, '');
      const surroundings = { before: emitter.buffer, isHtml: isHtml(context) };
      emitter.write(writeCode(code, this.markup, surroundings, this.isLastInLine));
    }
  };
}

function isEnd(token: TopLevelToken | undefined, name: string): boolean {
  return token !== undefined && TypeGuards.isTagToken(token) && token.name === name;
}

/** Liquid's own, but what is captured has a limit. */
function captureTag(site: TagSite) {
  return class extends CaptureTag {
    override *render(context: Context): Generator<unknown, void, string> {
      const inner = new BoundedEmitter(site.formatTime);
      yield this.liquid.renderer.renderTemplates(this.templates, context, inner);
      context.memoryLimit.use(inner.buffer.length);
      Object.assign(context.bottom(), { [this.variable]: inner.buffer });
    }
  };
}
