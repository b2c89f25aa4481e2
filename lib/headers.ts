import { createHash } from 'node:crypto';
import { hasVercelToolbar, isPreview } from './preview';
import { site } from './site';
import { siteFileHeaders } from './site-files';
import { themeScript } from './theme';

/** The header that says what a page may load and run. */
export const POLICY_HEADER = 'Content-Security-Policy';

const directives = {
  'default-src': "'none'",
  'script-src': `'self' '${sha256(themeScript)}'`,
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  // Videos, which load on a click: what lib/markdown/embeds.ts makes frames of.
  'frame-src': 'https://www.youtube-nocookie.com',
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
  // No script may make markup, code or a script's address of text.
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/**
 * What Vercel's toolbar asks for beside that.
 *
 * @see https://vercel.com/docs/vercel-toolbar/managing-toolbar
 */
const TOOLBAR: Readonly<Record<string, string>> = {
  'script-src': 'https://vercel.live',
  'style-src': "https://vercel.live 'unsafe-inline'",
  'img-src': 'https://vercel.live https://vercel.com data: blob:',
  'font-src': 'https://vercel.live https://assets.vercel.com',
  'connect-src': 'https://vercel.live wss://ws-us3.pusher.com',
  'frame-src': 'https://vercel.live',
};

/** A policy that lets Vercel's toolbar work: it makes markup of text, so trusted types go. */
function withToolbar({
  'require-trusted-types-for': _,
  'trusted-types': __,
  ...policy
}: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(policy).map(([name, value]) => [
      name,
      [value, TOOLBAR[name]].filter(Boolean).join(' '),
    ]),
  );
}

/**
 * The Content-Security-Policy of documents: nothing but what the site itself
 * serves, and of inline scripts only the theme script, by its hash.
 */
export const documentPolicy = written(directives);

/** The same for previews on Vercel, and for nothing else. */
const previewPolicy = written(withToolbar(directives));

/**
 * The policy of a page that is made when it is asked for: as that of documents,
 * with the inline scripts that carry the nonce.
 *
 * @param isDev the dev server needs eval, and inline styles for what it shows over a page.
 * @param hasToolbar whether Vercel's toolbar stands on it.
 */
export function appPolicy(nonce: string, isDev: boolean, hasToolbar = false): string {
  const scripts = `${directives['script-src']} 'nonce-${nonce}'`;
  // Next.js marks the addresses of its scripts by a policy of this name.
  const production = { ...directives, 'script-src': scripts, 'trusted-types': 'nextjs' };
  if (!isDev) return written(hasToolbar ? withToolbar(production) : production);
  const { 'require-trusted-types-for': _, 'trusted-types': __, ...untyped } = directives;
  return written({
    ...untyped,
    'script-src': `${scripts} 'unsafe-eval'`,
    'style-src': `${directives['style-src']} 'unsafe-inline'`,
  });
}

/** The one document that other sites may frame. */
export const EMBED_PATH = '/embed/members';

/** Its policy: as that of documents, but anyone may frame it, and it has no script at all. */
const embedPolicy = written({ ...directives, 'script-src': "'none'", 'frame-ancestors': '*' });

const CORP = 'Cross-Origin-Resource-Policy';

/**
 * What pages of other sites may show: the embed, and files, by the dot in their name.
 * Feed readers show the pictures of posts, and a sandboxed frame of the embed loads its
 * stylesheet as a stranger. Nothing deeper in `/api` is a file for everybody, nor is
 * anything of the staff's, nor a page that is asked for with `.html`.
 */
const FOR_OTHER_SITES = `/(${EMBED_PATH.slice(1)}|(?!inbox/|api/[^/]+/|(?!assets/).*\\.html$)(?:.*/)?[^/]*\\.[^/]*)`;

/** What no page asks for, and so no script that found a way in can. */
const PERMISSIONS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Two years, in seconds: what lists that browsers are built with ask for. */
const HSTS_SECONDS = 63_072_000;

/** Browsers heed this over HTTPS alone, so it does no harm on a machine of one's own. */
function transport(isPreloaded: boolean) {
  const value = `max-age=${HSTS_SECONDS}; includeSubDomains${isPreloaded ? '; preload' : ''}`;
  return { key: 'Strict-Transport-Security', value };
}

/** What is sent with every answer, whatever it is. */
export function commonHeaders(): { key: string; value: string }[] {
  return [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
    { key: 'Permissions-Policy', value: PERMISSIONS },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { key: CORP, value: 'same-origin' },
    ...(isPreview() ? [{ key: 'X-Robots-Tag', value: 'noindex' }] : []),
  ];
}

/** The same, with what isn't for the dev server: no browser should ask for it by HTTPS for ever. */
export function servedHeaders(): { key: string; value: string }[] {
  return [...commonHeaders(), transport(site.hstsPreload)];
}

/**
 * The links of the newsletter's mails hold a token, which a referrer would hand on. A form
 * that is sent from a page with `no-referrer` says `Origin: null`, so where the origin is
 * checked it is `same-origin`, which gives other sites just as little. What stands here
 * wins over what a route says itself.
 */
const tokenPages = [
  ['/newsletter/confirm', 'same-origin'],
  ['/newsletter/unsubscribe', 'no-referrer'],
].map(([source = '', value = '']) => ({
  source,
  headers: [{ key: 'Referrer-Policy', value }],
}));

/**
 * What Next.js sends as headers by path, in the form of its `headers()` option.
 *
 * @param isDev the dev server needs inline scripts, eval and a web socket, so it gets no policy.
 */
export function headersByPath(isDev: boolean) {
  if (isDev) {
    return [{ source: '/:path*', headers: commonHeaders() }, ...tokenPages, ...siteFileHeaders()];
  }
  return [
    { source: '/:path*', headers: servedHeaders() },
    ...tokenPages,
    { source: FOR_OTHER_SITES, headers: [{ key: CORP, value: 'cross-origin' }] },
    {
      // What has a policy of its own is left out: the embed, and what proxy.ts gives one.
      source: `/((?!search$|inbox$|inbox/|${EMBED_PATH.slice(1)}$).*)`,
      headers: [
        { key: POLICY_HEADER, value: hasVercelToolbar() ? previewPolicy : documentPolicy },
        { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
      ],
    },
    { source: EMBED_PATH, headers: [{ key: POLICY_HEADER, value: embedPolicy }] },
    {
      // What visitors wrote is for staff alone: for no cache, no search engine, no other site.
      source: '/inbox/:path*',
      headers: [
        { key: 'Cache-Control', value: 'no-store' },
        { key: 'X-Robots-Tag', value: 'noindex' },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
    ...siteFileHeaders(),
    {
      // The file's name holds a hash of what is in it.
      source: '/elements/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ];
}

function written(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/** The hash of an inline script as a CSP source. */
function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
