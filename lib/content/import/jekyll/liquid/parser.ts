import {
  type Context,
  type Emitter,
  type Liquid,
  Output,
  Parser,
  type Template,
  Tokenizer,
  type TopLevelToken,
  TypeGuards,
} from 'liquidjs';
import { FAILURES, type LeftReason, type SplitTemplate, unreadable } from './tokens';

/** An outermost part of a template: a text, an output, or a tag with all up to its end. */
export interface TemplatePart {
  template: Template;
  isText: boolean;
  start: number;
  end: number;
}

/** Is told of an output whose variable isn't there, with its name and where it is written. */
export type OnUndefined = (name: string, offset: number) => void;

/**
 * Parses what a template was split into. A tag that can't be parsed becomes text, by
 * which the tag can be put back as it was written.
 */
export class LenientParser extends Parser {
  private readonly all: TopLevelToken[];
  private failures = 0;

  /**
   * @param standIn gives the text that stands for a token that isn't evaluated; without
   * it, each is an error.
   */
  constructor(
    private readonly engine: Liquid,
    private readonly split: SplitTemplate,
    private readonly onUndefined: OnUndefined,
    private readonly standIn?: (token: TopLevelToken, reason: LeftReason) => string,
  ) {
    super(engine);
    this.all = [...split.tokens];
  }

  /** Parses the whole template, its outermost parts one by one. */
  parseParts(): TemplatePart[] {
    const rest = [...this.all];
    const parts: TemplatePart[] = [];
    for (let token = rest.shift(); token; token = rest.shift()) {
      const { begin, end } = token;
      const template = this.parseToken(token, rest);
      const isText = TypeGuards.isHTMLToken(token);
      parts.push({
        template,
        isText,
        start: begin,
        end: rest[0]?.begin ?? Math.max(end, this.end),
      });
    }
    return parts;
  }

  /** Where the template ends. */
  private get end(): number {
    return this.all.at(-1)?.end ?? 0;
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]) {
    const known = this.split.left.get(token);
    if (known) return this.leave(token, known);
    const count = rest.length;
    try {
      return TypeGuards.isOutputToken(token)
        ? new WatchedOutput(token, this.engine, this.onUndefined)
        : super.parseToken(token, rest);
    } catch (thrown) {
      this.failures += 1;
      if (this.failures > FAILURES) throw thrown;
      const reason = unreadable(thrown);
      this.split.left.set(token, reason);
      const left = this.leave(token, reason);
      // What the tag took for its own is read without it.
      rest.length = 0;
      for (const each of this.all.slice(this.all.length - count)) rest.push(each);
      return left;
    }
  }

  private leave(token: TopLevelToken, reason: LeftReason) {
    if (!this.standIn) throw new Error(reason.message);
    const text = this.standIn(token, reason);
    return super.parseToken(new Tokenizer(text).readHTMLToken([]), []);
  }
}

/** An output that tells if its variable isn't there. */
class WatchedOutput extends Output {
  constructor(
    token: ConstructorParameters<typeof Output>[0],
    liquid: Liquid,
    private readonly onUndefined: OnUndefined,
  ) {
    super(token, liquid);
  }

  override *render(context: Context, emitter: Emitter): IterableIterator<unknown> {
    const [first, ...others] = this.value.initial.postfix;
    const hasDefault = this.value.filters.some(({ name }) => name === 'default');
    if (first && others.length === 0 && TypeGuards.isPropertyAccessToken(first) && !hasDefault) {
      const value: unknown = yield this.value.initial.evaluate(context, true);
      if (value === undefined) this.onUndefined(first.getText(), this.token.begin);
    }
    yield* super.render(context, emitter);
  }
}
