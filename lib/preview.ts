type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether this build is for those who write the site, and shows drafts: the dev
 * server, a preview deployment of Vercel, or any build with `PREVIEW=1`. It is
 * decided when the site is built; next.config.js writes it into the app.
 *
 * @param env that of the process, unless another is given.
 */
export function isPreview(
  // Next.js puts the first in by its whole name.
  env: Environment = { PREVIEW: process.env.PREVIEW, VERCEL_ENV: process.env.VERCEL_ENV },
): boolean {
  return env.PREVIEW === '1' || env.VERCEL_ENV === 'preview';
}

/**
 * Returns whether this is a preview deployment of Vercel, where the platform puts its toolbar
 * on every page, by which reviewers comment on it.
 */
export function hasVercelToolbar(): boolean {
  return process.env.VERCEL_ENV === 'preview';
}
