import { type Html, html } from '../html';
import { type FieldFacts, TICKED } from './fields';
import { type Errors, type Form, fieldsOf, pathsOf, TRAP, type Values } from './form';

const KEPT = html`<p class="form-hint">What is kept of this, and how long, is said under <a href="/privacy#what-the-forms-keep">Privacy</a>.</p>`;

type Field = FieldFacts & { name: string };

/** What a form shows beside its fields. */
interface FormState {
  /** What was typed so far. */
  values?: Values;
  /** What to mend; a summary with links to these fields then stands above. */
  errors?: Errors;
  /** Whether the summary is what the page is for, so that it takes the focus. */
  isAnswer?: boolean;
}

/** A form as HTML, the same in its page and in every answer to it. */
export function formHtml(
  form: Form,
  { values = {}, errors = {}, isAnswer = false }: FormState = {},
): Html {
  const { action } = pathsOf(form);
  const fields = fieldsOf(form);
  return html`<form class="form" method="post" action="${action}" accept-charset="utf-8">${summary(fields, errors, isAnswer)}${fields.map((field) => fieldHtml(field, values[field.name] ?? '', errors[field.name]))}<div hidden><label>Leave this empty <input type="text" name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>${KEPT}<button type="submit" class="form-button">${form.submit}</button><p class="form-status" role="status"></p></form>`;
}

/** What stands above fields that are to be mended. */
export function summaryTitle(errors: Errors): string {
  const { length } = Object.keys(errors);
  return length === 1 ? 'One field needs a change.' : `${length} fields need a change.`;
}

function summary(fields: readonly Field[], errors: Errors, isAnswer: boolean): Html {
  const wrong = fields.filter(({ name }) => errors[name]);
  if (wrong.length === 0) return html`<div class="form-summary" tabindex="-1" hidden></div>`;
  return html`<div class="form-summary" tabindex="-1"${isAnswer ? html` autofocus` : ''}><p>${summaryTitle(errors)}</p><ul>${wrong.map(
    ({ name }) => html`<li><a href="#${idOf(name)}">${errors[name]}</a></li>`,
  )}</ul></div>`;
}

function fieldHtml(field: Field, value: string, error: string | undefined): Html {
  const { name, kind, label, hint, isRequired } = field;
  const id = idOf(name);
  const optional = isRequired ? '' : html` <span class="form-optional">(optional)</span>`;
  const control = controlHtml(field, value, error !== undefined);
  const labelHtml = html`<label for="${id}">${label}${optional}</label>`;
  return html`<div class="form-field">${
    kind === 'consent' ? html`<div class="form-consent">${control}${labelHtml}</div>` : labelHtml
  }${hint ? html`<p class="form-hint" id="${id}-hint">${hint}</p>` : ''}<p class="form-error" id="${id}-error"${error ? '' : html` hidden`}>${error}</p>${kind === 'consent' ? '' : control}</div>`;
}

function controlHtml(field: Field, value: string, isWrong: boolean): Html {
  const { name, kind, options = [], autocomplete, rows, most, isRequired, hint } = field;
  const id = idOf(name);
  const common = html`id="${id}" name="${name}" aria-describedby="${hint ? `${id}-hint ` : ''}${id}-error"${isRequired ? html` required` : ''}${isWrong ? html` aria-invalid="true"` : ''}${autocomplete ? html` autocomplete="${autocomplete}"` : ''}`;
  switch (kind) {
    case 'line':
      return html`<input ${common} type="text" maxlength="${most}" value="${value}">`;
    case 'email':
      return html`<input ${common} type="email" maxlength="${most}" value="${value}">`;
    case 'url':
      return html`<input ${common} type="url" maxlength="${most}" pattern="[Hh][Tt][Tt][Pp][Ss]?://.+" title="An address that begins with https://" value="${value}">`;
    case 'text':
      // No maxlength: browsers cut what is pasted without a word. A first line end would be lost.
      return html`<textarea ${common} rows="${rows}">\n${value}</textarea>`;
    case 'choice':
      return html`<select ${common}><option value="">Choose one</option>${options.map(
        (option) =>
          html`<option value="${option.value}"${option.value === value ? html` selected` : ''}>${option.label}</option>`,
      )}</select>`;
    case 'consent':
      return html`<input ${common} type="checkbox" value="${TICKED}"${value === TICKED ? html` checked` : ''}>`;
  }
}

/** The id of a field in a page that may have others. */
const idOf = (name: string) => `field-${name}`;
