import type { RawAnswer, RawRequest } from './raw';

/** Where 503 is no fault: nothing is set up by which anybody could ask. */
const UNCONFIGURED = /^\/api\/(?:publish|inbox\/deliver)(?:$|[/?#;&%\s])/;

/** What an answer shows of the machine: a stack, a file of the project, one of the system. */
const INSIDES = /\n\s+at .+:\d+:\d+|node_modules\/|root:x:0:0/;

/**
 * What is wrong with an answer, whatever was asked.
 *
 * @param origins scheme and host of this server: it may send visitors there alone.
 */
export function faultsOf(
  { target }: RawRequest,
  { status, headers, text }: RawAnswer,
  origins: readonly string[],
): string[] {
  const faults: string[] = [];
  const isExpected = status === 503 && UNCONFIGURED.test(target);
  if (status < 200 || (status >= 500 && !isExpected)) faults.push(`status ${status}`);
  const location = headers.get('location');
  if (location !== undefined && !isOwn(location, origins)) faults.push(`leads to ${location}`);
  if (INSIDES.test(text)) faults.push('shows what is inside');
  if (headers.has('set-cookie')) faults.push('sets a cookie');
  if (text.includes('<html id="__next_error__">')) faults.push('is Next.js’s empty page');
  if (headers.has('x-powered-by')) faults.push('says what it is made with');
  return faults;
}

/** Whether an address is one of this site, as a browser reads it. */
function isOwn(location: string, origins: readonly string[]): boolean {
  const base = 'http://own.invalid';
  return (
    URL.canParse(location, base) && [base, ...origins].includes(new URL(location, base).origin)
  );
}
