import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/**
 * What Mozilla's HTTP Observatory says of an answer, by version 4 of its rules: the table of
 * scores is https://github.com/mdn/mdn-http-observatory/blob/main/src/grader/charts.js, how an
 * outcome is found is in `src/analyzer/tests` beside it (1.4.8). Its package
 * `@mdn/mdn-http-observatory` can't be used itself: it is a server with its database, some
 * 230 packages, one of which wants a newer Node.js, and it loads two lists when installed.
 */
export interface Judged {
  /** By their names in small letters; one that came several times is joined by commas. */
  headers: ReadonlyMap<string, string>;
  html: string;
  /** Where it was asked for. Without TLS, rules that are about TLS take what they can. */
  url: URL;
}

/** A rule's outcome, by the Observatory's own name, and what it adds to the score. */
export interface Outcome {
  outcome: string;
  modifier: number;
}

/** What plain HTTP costs, whatever the site sends: nothing leads to HTTPS, and HSTS can't hold. */
export const PLAIN_HTTP: readonly Outcome[] = [
  { outcome: 'redirection-missing', modifier: -20 },
  { outcome: 'hsts-not-implemented-no-https', modifier: -20 },
];

const BROAD = 'ftp: http: https: * http://* http://*.* https://* https://*.*'.split(' ');
const INLINE = ["'unsafe-inline'", 'data:'];
const SIX_MONTHS = 15_552_000;
/** From here on, what a site does more than it has to is added. */
const LEAST_FOR_EXTRA = 90;

type Rule = (answer: Judged) => [outcome: string, modifier: number];

const RULES: readonly Rule[] = [
  ({ headers, url }) => {
    const header = headers.get('content-security-policy');
    if (!header) return ['csp-not-implemented', -25];
    const policy = policyOf(header);
    if (!policy) return ['csp-header-invalid', -25];
    const of = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];
    const has = (name: string, sources: readonly string[]) =>
      of(name).some((source) => sources.includes(source));
    const isInsecure = (source: string) =>
      url.protocol === 'https:' && /^(?:http|ftp):/.test(source);
    const active = [...policy].filter(([name]) => !['img-src', 'media-src'].includes(name));
    if (has('script-src', [...BROAD, ...inlineOf(of('script-src'))]) || has('object-src', BROAD))
      return ['csp-implemented-with-unsafe-inline', -20];
    if (active.some(([, sources]) => sources.some(isInsecure)))
      return ['csp-implemented-with-insecure-scheme', -20];
    if (has('script-src', ["'unsafe-eval'"]) || has('style-src', ["'unsafe-eval'"]))
      return ['csp-implemented-with-unsafe-eval', -10];
    if (of('img-src').some(isInsecure) || of('media-src').some(isInsecure))
      return ['csp-implemented-with-insecure-scheme-in-passive-content-only', -10];
    if (has('style-src', [...BROAD, ...inlineOf(of('style-src'))]))
      return ['csp-implemented-with-unsafe-inline-in-style-src-only', 0];
    return policy.get('default-src')?.join() === "'none'"
      ? ['csp-implemented-with-no-unsafe-default-src-none', 10]
      : ['csp-implemented-with-no-unsafe', 5];
  },

  // The rules tell many faults of cookies apart. Pages set none, so one is as bad as the worst.
  ({ headers }) =>
    headers.has('set-cookie')
      ? ['cookies-session-without-secure-flag', -40]
      : ['cookies-not-found', 0],

  ({ headers }) => {
    const origin = headers.get('access-control-allow-origin');
    if (!origin) return ['cross-origin-resource-sharing-not-implemented', 0];
    if (origin === '*') return ['cross-origin-resource-sharing-implemented-with-public-access', 0];
    // One that is let in with its visitors' cookies may have been whoever asked.
    return headers.get('access-control-allow-credentials') === 'true'
      ? ['cross-origin-resource-sharing-implemented-with-universal-access', -50]
      : ['cross-origin-resource-sharing-implemented-with-restricted-access', 0];
  },

  // What stands before the site leads from HTTP to HTTPS: deploy/Caddyfile, or the host.
  ({ url }) =>
    url.protocol === 'https:' ? ['redirection-to-https', 0] : ['redirection-missing', -20],

  ({ headers }) => {
    const header = headers.get('referrer-policy');
    if (header === undefined) return ['referrer-policy-not-implemented', 0];
    const known = header
      .toLowerCase()
      .split(',')
      .map((each) => each.trim())
      .filter((each) => PRIVATE.includes(each) || UNSAFE.includes(each));
    const last = known.at(-1);
    if (!last) return ['referrer-policy-header-invalid', -5];
    return PRIVATE.includes(last) ? ['referrer-policy-private', 5] : ['referrer-policy-unsafe', -5];
  },

  ({ headers, url }) => {
    if (url.protocol !== 'https:') return ['hsts-not-implemented-no-https', -20];
    const header = headers.get('strict-transport-security');
    if (!header) return ['hsts-not-implemented', -20];
    const [, seconds] = /^(?:[^,]*;)?\s*max-age=(\d+)[^,]*$/i.exec(header) ?? [];
    if (!seconds) return ['hsts-header-invalid', -20];
    return Number(seconds) < SIX_MONTHS
      ? ['hsts-implemented-max-age-less-than-six-months', -10]
      : ['hsts-implemented-max-age-at-least-six-months', 0];
  },

  ({ headers, html, url }) => {
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/.test(headers.get('content-type') ?? ''))
      return ['sri-not-implemented-response-not-html', 0];
    const scripts = scriptsOf(html);
    if (scripts.length === 0) return ['sri-not-implemented-but-no-scripts-loaded', 0];
    const isStrange = ({ src }: Script) => new URL(src, url).origin !== url.origin;
    const isSecure = ({ src }: Script) => new URL(src, url).protocol === 'https:';
    const loaded = scripts.filter(({ src }) => src);
    const strange = loaded.filter(isStrange);
    // What begins with "//" comes as the page does, which may be without TLS.
    const insecure = strange.filter((script) => !isSecure(script) || script.src.startsWith('//'));
    if (insecure.some(({ isChecked }) => !isChecked))
      return ['sri-not-implemented-and-external-scripts-not-loaded-securely', -50];
    if (insecure.length > 0)
      return ['sri-implemented-but-external-scripts-not-loaded-securely', -20];
    if (strange.some(({ isChecked }) => !isChecked))
      return ['sri-not-implemented-but-external-scripts-loaded-securely', -5];
    if (loaded.some((script) => script.isChecked && isSecure(script) && !isStrange(script)))
      return ['sri-implemented-and-all-scripts-loaded-securely', 5];
    return strange.length > 0
      ? ['sri-implemented-and-external-scripts-loaded-securely', 5]
      : ['sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0];
  },

  ({ headers }) => {
    const header = headers.get('x-content-type-options');
    if (!header) return ['x-content-type-options-not-implemented', -5];
    return header.toLowerCase() === 'nosniff'
      ? ['x-content-type-options-nosniff', 0]
      : ['x-content-type-options-header-invalid', -5];
  },

  ({ headers }) => {
    const policy = policyOf(headers.get('content-security-policy') ?? '');
    if (policy?.has('frame-ancestors')) return ['x-frame-options-implemented-via-csp', 5];
    const header = headers.get('x-frame-options');
    if (!header) return ['x-frame-options-not-implemented', -20];
    if (/^(?:deny|sameorigin)$/i.test(header)) return ['x-frame-options-sameorigin-or-deny', 0];
    return /^allow-from/i.test(header)
      ? ['x-frame-options-allow-from-origin', 0]
      : ['x-frame-options-header-invalid', -20];
  },

  ({ headers }) => {
    const header = headers.get('cross-origin-resource-policy')?.toLowerCase();
    if (!header) return ['corp-not-implemented', 0];
    if (header === 'cross-origin') return ['corp-implemented-with-cross-origin', 0];
    return ['same-origin', 'same-site'].includes(header)
      ? [`corp-implemented-with-${header}`, 10]
      : ['corp-header-invalid', -5];
  },
];

const PRIVATE = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const UNSAFE = ['origin', 'origin-when-cross-origin', 'unsafe-url', 'no-referrer-when-downgrade'];

/** The outcome of each rule. */
export function judge(answer: Judged): Outcome[] {
  return RULES.map((rule) => rule(answer)).map(([outcome, modifier]) => ({ outcome, modifier }));
}

/** The score of such outcomes; 100 and more is an A+. */
export function scoreOf(outcomes: readonly Outcome[]): number {
  const sum = (modifiers: readonly number[]) => modifiers.reduce((a, b) => a + b, 100);
  const all = outcomes.map(({ modifier }) => modifier);
  const uncurved = sum(all.filter((modifier) => modifier < 0));
  return Math.max(0, uncurved >= LEAST_FOR_EXTRA ? sum(all) : uncurved);
}

/** Directives with their sources, a list without any being `'none'`; undefined if one stands there twice. */
function policyOf(header: string): Map<string, string[]> | undefined {
  const directives = header
    .toLowerCase()
    .split(';')
    .map((each) => each.trim().split(/\s+/))
    .filter(([name]) => name);
  const policy = new Map(
    directives.map(([name = '', ...sources]) => [name, sources.length > 0 ? sources : ["'none'"]]),
  );
  return policy.size === directives.length ? policy : undefined;
}

/** Which words allow inline code: beside a nonce or a hash, browsers don't heed 'unsafe-inline'. */
function inlineOf(sources: readonly string[]): readonly string[] {
  return sources.some((source) => /^'(?:nonce|sha\d+)-/.test(source)) ? ['data:'] : INLINE;
}

/** A script: where it is, empty if inline, and whether its hash is named. */
interface Script {
  src: string;
  isChecked: boolean;
}

function scriptsOf(html: string): Script[] {
  const found: Script[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node && node.tagName === 'script') {
      const of = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
      found.push({ src: of('src'), isChecked: Boolean(of('integrity')) });
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
