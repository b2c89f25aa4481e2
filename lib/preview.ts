/**
 * Whether this build is for those who write the site, and shows drafts: the dev
 * server, a preview deployment of Vercel, or any build with `PREVIEW=1`. It is
 * decided when the site is built; next.config.js writes it into the app.
 */
export function isPreview(): boolean {
  return process.env.PREVIEW === '1' || process.env.VERCEL_ENV === 'preview';
}
