/** The mark of text that is HTML already; only `html` makes such. */
const mark = Symbol('html');

/** HTML whose texts are escaped. It is a text of its own kind, so that a plain string can't pass for it. */
export interface Html {
  readonly [mark]: true;
  toString(): string;
}

/** What a template takes: HTML as it is, lists of it in a row, anything else as text; no text for undefined, null and booleans. */
export type HtmlValue = Html | string | number | boolean | null | undefined | readonly HtmlValue[];

/**
 * A template for HTML: what is written in it is HTML, what is put into it is text.
 * A value may stand among text or in an attribute's quotation marks, and nowhere
 * else: not in a tag's name, an attribute's name, `<script>` or `<style>`. An
 * address in `href` must be one that the caller knows to be http(s) or of this site.
 *
 * @example html`<p title="${title}">${items.map((item) => html`<b>${item}</b>`)}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const text = strings.reduce((before, string, i) => before + written(values[i - 1]) + string);
  return { [mark]: true, toString: () => text };
}

function written(value: HtmlValue): string {
  if (value === undefined || value === null || typeof value === 'boolean') return '';
  if (isList(value)) return value.map(written).join('');
  return typeof value === 'object' ? value.toString() : escaped(String(value));
}

// Array.isArray doesn't narrow read-only arrays.
function isList(value: HtmlValue): value is readonly HtmlValue[] {
  return Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
