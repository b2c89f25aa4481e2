import { createHash } from 'node:crypto';
import { themeScript } from './theme';

/**
 * The Content-Security-Policy of documents: nothing but what the site itself
 * serves, and of inline scripts only the theme script, by its hash.
 */
export const documentPolicy = Object.entries({
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
})
  .map(([directive, value]) => `${directive} ${value}`)
  .join('; ');

/**
 * What Next.js sends as headers by path, in the form of its `headers()` option.
 *
 * @param isDev the dev server needs inline scripts, eval and a web socket, so it gets no policy.
 */
export function headersByPath(isDev: boolean) {
  const everywhere = [
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  ];
  if (isDev) return [{ source: '/:path*', headers: everywhere }];
  return [
    {
      source: '/:path*',
      headers: [
        ...everywhere,
        { key: 'Content-Security-Policy', value: documentPolicy },
        { key: 'Speculation-Rules', value: '"/speculation-rules.json"' },
      ],
    },
    {
      // The file's name holds a hash of what is in it.
      source: '/elements/:file*',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }],
    },
  ];
}

/** The hash of an inline script as a CSP source. */
function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
