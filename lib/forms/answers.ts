import { type Html, html } from '../html';
import { plainPage } from '../plain-page';
import { site } from '../site';
import { type Errors, type Form, pathsOf, type Values } from './form';
import { formHtml, summaryTitle } from './form-html';

/** What a form answers that isn't success. */
export interface Refusal {
  status: 400 | 403 | 405 | 413 | 415 | 422 | 429 | 500 | 503;
  /** A sentence or two for the sender. */
  message: string;
  /** What was typed, if it was read. */
  values?: Values;
  errors?: Errors;
  headers?: Readonly<Record<string, string>>;
}

const NO_STORE = { 'Cache-Control': 'no-store' };

/** The answer that the form arrived: for a browser the next page, for a program where that is. */
export function received(form: Form, isJson: boolean): Response {
  const location = pathsOf(form).received;
  if (isJson) return Response.json({ location }, { headers: NO_STORE });
  return new Response(null, { status: 303, headers: { ...NO_STORE, Location: location } });
}

/** The answer that it didn't arrive, and why: with the form as it was filled in, wherever that is known. */
export function refused(form: Form, refusal: Refusal, isJson: boolean): Response {
  const { status, message, errors } = refusal;
  const headers = { ...NO_STORE, ...refusal.headers };
  if (isJson) return Response.json({ message, ...(errors ? { errors } : {}) }, { status, headers });
  return new Response(refusalPage(form, refusal), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}

/** The refusal of a form with fields to mend. */
export function toMend(values: Values, errors: Errors): Refusal {
  return { status: 422, message: summaryTitle(errors), values, errors };
}

function refusalPage(form: Form, { message, values, errors }: Refusal): string {
  const title = `Error: ${form.title} – ${site.name}`;
  return plainPage(
    title,
    html`<p><a href="/">${site.name}</a></p><h1>${form.title}</h1>${errors ? '' : html`<p class="form-notice">${message}</p>`}${rest(form, values, errors)}`,
    ['/form.css'],
  );
}

function rest(form: Form, values: Values | undefined, errors: Errors | undefined): Html {
  if (values) return formHtml(form, { values, ...(errors ? { errors } : {}), isAnswer: true });
  const { page } = pathsOf(form);
  return html`<p>If you came from the form, your browser’s back button leads to it, with what you typed. You can also <a href="${page}">begin anew</a>.</p>`;
}
