import type { Kysely } from 'kysely';
import type { Tables } from '../schema';
import { hashOf, isToken, newToken } from '../tokens';
import type { TokenPurpose } from './types';

/**
 * Stands in a mail where its token goes. Tokens are made when a mail is handed over, so
 * that the queue, and with it every backup, holds none that works.
 */
export const TOKEN_MARK = '--token--';

/** How long a token confirms a subscription, in milliseconds. */
const CONFIRM_FOR = 48 * 60 * 60_000;

/**
 * Makes a token of a subscriber, of which the database keeps the SHA-256 alone: what is
 * random needs no slower hash, and whoever reads the database can use none.
 *
 * One for unsubscribing has no end: people find a mail years later, and its link must do
 * what it says for as long as there is a subscription to end. It depends on no secret,
 * so none that is changed breaks it, and each mail has its own, so that no hash has to
 * be turned back for the next one.
 */
export async function makeToken(
  db: Kysely<Tables>,
  purpose: TokenPurpose,
  subscriberId: string,
  now: Date,
): Promise<string> {
  const token = newToken();
  const end = new Date(now.getTime() + CONFIRM_FOR).toISOString();
  await db
    .insertInto('newsletter_tokens')
    .values({
      hash: hashOf(token),
      purpose,
      subscriber_id: subscriberId,
      expires_at: purpose === 'confirm' ? end : null,
    })
    .execute();
  return token;
}

/** The id of the subscriber that a token is of, if it is known and not expired. */
export async function ownerOf(
  db: Kysely<Tables>,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<string | undefined> {
  if (!isToken(token)) return undefined;
  const row = await db
    .selectFrom('newsletter_tokens')
    .select('subscriber_id')
    .where('hash', '=', hashOf(token))
    .where('purpose', '=', purpose)
    .where((its) =>
      its.or([its('expires_at', 'is', null), its('expires_at', '>', now.toISOString())]),
    )
    .executeTakeFirst();
  return row?.subscriber_id;
}

/** Takes all tokens away that would confirm a subscription. */
export async function dropConfirmations(db: Kysely<Tables>, subscriberId: string): Promise<void> {
  await db
    .deleteFrom('newsletter_tokens')
    .where('subscriber_id', '=', subscriberId)
    .where('purpose', '=', 'confirm')
    .execute();
}
