import type { ServerResponse } from 'node:http';
import { failedPage, notFoundPage, unmetPage } from '../failed-pages';

/** The pages that are made when they are asked for. */
const APPS = /^\/(?:search|inbox)(?:[/?]|$)/;
/** What has pages of its own for each of its answers, or answers programs. */
const HAS_OWN = /^\/(?:api|newsletter)\//;

/** Returns the page of ours that stands for what Next.js would send with a status. */
function ownPage(target: string, status: number): string | undefined {
  if (status === 412 || status === 416) return unmetPage();
  if (status >= 500 && !HAS_OWN.test(target)) return failedPage();
  return status === 404 && APPS.test(target) ? notFoundPage() : undefined;
}

/**
 * Sees to it that an answer with a fault is a page of ours. While a page is made on request,
 * Next.js knows only at its end that there is none, and sends an empty one that its scripts
 * would fill. For a condition on a file that isn't met (`If-Match`, `Range`) it has no page at
 * all, and turns 412 and 416 into 500, so the first of the two stays.
 *
 * The status is known before anything is sent, and only then is writing taken over: by then
 * Next.js has put its compression in, which what is sent instead goes through as well.
 */
export function sendOwnPages(target: string, response: ServerResponse): void {
  let status = response.statusCode;
  let isWatched = false;
  Object.defineProperty(response, 'statusCode', {
    configurable: true,
    enumerable: true,
    get: () => status,
    set(next: number) {
      if (status !== 412 && status !== 416) status = next;
      if (isWatched || ownPage(target, status) === undefined) return;
      isWatched = true;
      replaceBody(response, () => ownPage(target, status));
    },
  });
}

/** Sends a page in place of what is written, if there is one when it is written. */
function replaceBody(response: ServerResponse, page: () => string | undefined): void {
  const { write, end, flushHeaders } = response;
  const pageNow = () => (response.headersSent ? undefined : page());
  response.flushHeaders = () => {
    if (pageNow() === undefined) flushHeaders.call(response);
  };
  response.write = (...written: unknown[]): boolean =>
    pageNow() !== undefined || Reflect.apply(write, response, written);
  response.end = (...written: unknown[]) => {
    const text = pageNow();
    if (text === undefined) return Reflect.apply(end, response, written);
    for (const name of ['Content-Length', 'ETag', 'Link']) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return Reflect.apply(end, response, [text]);
  };
}
