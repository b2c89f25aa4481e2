import { join } from 'node:path';

/** Where the inbox is kept. */
export type InboxConfig =
  | { kind: 'file'; path: string }
  | {
      kind: 'postgres';
      url: string;
      /** Whether many short-lived processes share the database, so that each may open few connections. */
      isServerless: boolean;
    };

/** What the site is told by its environment; docs/operations.md has the table. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder of the inbox, where it is a file, of the secret and of messages that aren't sent. */
export const dataFolder = ({ DATA_DIR }: Environment): string => DATA_DIR || 'data';

/**
 * Where the inbox is, by the environment: the build asks whether the forms are
 * open, and the server where to write, and both must come to the same answer.
 *
 * `DATABASE_URL` names a Postgres; without it, the inbox is the file `inbox.db`
 * in `DATA_DIR`, or in `data`. On Vercel there is no disk that stays, so there
 * only a database will do, and a preview deployment there must not write to the
 * one of production: it has `PREVIEW_DATABASE_URL` or nothing.
 *
 * @returns undefined if there is no inbox.
 */
export function inboxConfig(env: Environment): InboxConfig | undefined {
  const isServerless = Boolean(env.VERCEL || env.VERCEL_ENV);
  const isPreview = env.VERCEL_ENV === 'preview' || (isServerless && env.PREVIEW === '1');
  const url = isPreview ? env.PREVIEW_DATABASE_URL : env.DATABASE_URL;
  if (url) return { kind: 'postgres', url, isServerless };
  if (isServerless) return undefined;
  return { kind: 'file', path: join(dataFolder(env), 'inbox.db') };
}
