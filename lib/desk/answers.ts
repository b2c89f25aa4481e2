import { html } from '../html';
import { plainPage } from '../plain-page';

const KEPT_OUT = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };

/** Sends the browser to a page of the desk. */
export function goTo(path: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { ...KEPT_OUT, ...headers, Location: path } });
}

/** Gives a file to keep. */
export function fileAnswer(text: string, name: string, type: string): Response {
  return new Response(text, {
    headers: {
      ...KEPT_OUT,
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}

/** Why nothing was done. */
export interface DeskRefusal {
  status: number;
  /** A sentence or two for a person. */
  message: string;
  headers?: Readonly<Record<string, string>>;
}

/** A page that says why nothing was done. */
export function refusal({ status, message, headers = {} }: DeskRefusal): Response {
  const content = html`<h1>Nothing was changed</h1><p>${message}</p><p><a href="/inbox">To the staff desk</a></p>`;
  return new Response(plainPage('Error: nothing was changed', content), {
    status,
    headers: { ...KEPT_OUT, 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}
