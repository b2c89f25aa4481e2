import * as z from 'zod';
import { parseInstant } from '../dates';
import { type Environment, inboxConfig } from '../inbox/config';
import { oneAddress, senderOf } from '../inbox/mail/address';

/** An address of one of these schemes that names a host. */
function address(schemes: readonly string[], example: string) {
  return z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return schemes.includes(protocol.slice(0, -1)) && hostname !== '';
  }, `must be an address such as ${example}`);
}

/** A text that a function of ours reads without throwing. */
function readBy(read: (text: string) => unknown, says: string) {
  return z.string().refine((text) => {
    try {
      read(text);
      return true;
    } catch {
      // What is wrong with the text is said in our words.
      return false;
    }
  }, says);
}

const random = (least: number) =>
  z.string().min(least, `must have ${least} random characters or more`);

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `must be a whole number from ${least} to ${most}`,
    );

const POSTGRES = address(['postgres', 'postgresql'], 'postgres://USER:PASSWORD@HOST/NAME');

/** What each variable of docs/operations.md must be where it is set; none has to be. */
export const VARIABLES = {
  DATABASE_URL: POSTGRES,
  PREVIEW_DATABASE_URL: POSTGRES,
  DATA_DIR: z.string().refine((text) => !text.includes('\0'), 'must be the path of a folder'),
  INBOX_SECRET: random(32),
  INBOX_SECRET_PREVIOUS: random(32),
  TRUSTED_PROXIES: wholeNumber(0, 20),
  SMTP_URL: address(['smtp', 'smtps'], 'smtps://USER:PASSWORD@HOST:465'),
  MAIL_FROM: readBy(senderOf, 'must be a sender such as Example Foundation <inbox@example.org>'),
  INBOX_NOTIFY: readBy(oneAddress, 'must be one e-mail address such as office@example.org'),
  STAFF: readBy(
    (text) => text.split(',').map((each) => oneAddress(each.trim())),
    'must be e-mail addresses with commas between, such as ann@example.org, sam@example.org',
  ),
  INBOX_WHO: z.string(),
  BOUNCE_SECRET: random(32),
  CRON_SECRET: random(16),
  DEPLOY_HOOK_URL: address(['http', 'https'], 'https://deploy.example.org/hook'),
  PREVIEW: z.literal(['0', '1'], 'must be 1 for a preview, or be left out'),
  PORT: wholeNumber(0, 65_535),
  BUILD_CLOCK: z
    .string()
    .refine(
      (text) => parseInstant(text) !== undefined,
      'must be a moment with offset, such as 2026-03-01T10:00:00Z',
    ),
} as const satisfies Record<string, z.ZodType<string>>;

/** What is wrong with an environment, a sentence each, without any value of it. */
export interface EnvironmentFaults {
  /** Variables that are set to what can't be meant. */
  malformed: string[];
  /** Variables that others need. */
  missing: string[];
}

/**
 * Looks at the variables that the site reads. One that is set to nothing counts as not
 * set, as everywhere in the site.
 */
export function environmentFaults(env: Environment): EnvironmentFaults {
  const malformed = Object.entries(VARIABLES).flatMap(([name, schema]) => {
    const value = env[name];
    const issue = value ? schema.safeParse(value).error?.issues[0] : undefined;
    return issue ? [`${name} ${issue.message}.`] : [];
  });
  return { malformed, missing: missing(env) };
}

function missing(env: Environment): string[] {
  const { SMTP_URL, MAIL_FROM, INBOX_SECRET, INBOX_SECRET_PREVIOUS } = env;
  const texts: string[] = [];
  if (SMTP_URL && !MAIL_FROM) {
    texts.push('MAIL_FROM is missing: with SMTP_URL alone no mail can be sent.');
  }
  if (INBOX_SECRET_PREVIOUS && !INBOX_SECRET) {
    texts.push('INBOX_SECRET is missing: INBOX_SECRET_PREVIOUS is the one before it.');
  }
  const inbox = inboxConfig(env);
  if (inbox?.kind === 'postgres' && inbox.isServerless && !INBOX_SECRET) {
    texts.push('INBOX_SECRET is missing: on Vercel the forms are closed without it.');
  }
  return texts;
}
