import { setTimeout as sleep } from 'node:timers/promises';
import { APPLICATION, FORM_TYPE, FROM_PAGE, post, visitor } from '../../e2e/forms/posting';
import type { InboxConfig } from '../../lib/inbox/config';
import { openDatabase } from '../../lib/inbox/database';
import { inspect } from './whole';

/** A site that can be killed in the middle of what it does, and started again. */
export interface KillableSite {
  /** Where it keeps what its forms take. */
  config: InboxConfig;
  start(): Promise<void>;
  kill(): Promise<void>;
}

/** What came of one round. */
export interface Round {
  /** How many the site acknowledged before it was killed. */
  acknowledged: number;
  /** How many of the others it had stored all the same. */
  unheard: number;
  /** How many the inbox holds in the end. */
  stored: number;
  problems: string[];
}

/** How often what was refused is sent again, as people are told to do. */
const TRIES = 10;

/**
 * Sends applications by the form, all at once and each from another network, kills the
 * site a moment after it acknowledged so many, starts it again, and sends those that it
 * didn't acknowledge once more.
 *
 * @param names the organisations that apply.
 * @param before those that were stored in earlier rounds.
 * @param delay the moment, in milliseconds.
 */
export async function killedRound(
  site: KillableSite,
  names: readonly string[],
  before: readonly string[],
  { killAfter, delay }: { killAfter: number; delay: number },
): Promise<Round> {
  await forgetLimits(site.config);
  const acknowledged = new Set<string>();
  let killed: Promise<void> | undefined;
  await Promise.all(
    names.map(async (name) => {
      if (!(await isAcknowledged(name))) return;
      acknowledged.add(name);
      if (acknowledged.size === killAfter) killed = sleep(delay).then(() => site.kill());
    }),
  );
  await (killed ?? site.kill());
  await site.start();
  const heard = acknowledged.size;
  const after = await inspect(site.config, [...before, ...acknowledged]);

  for (let tries = 0; acknowledged.size < names.length && tries < TRIES; tries += 1) {
    await forgetLimits(site.config);
    const others = names.filter((name) => !acknowledged.has(name));
    await Promise.all(
      others.map(async (name) => {
        if (await isAcknowledged(name)) acknowledged.add(name);
      }),
    );
  }
  const end = await inspect(site.config, [...before, ...names]);
  const problems = [...after.problems, ...end.problems];
  if (end.stored !== before.length + names.length) {
    problems.push(`${end.stored} are stored, of ${before.length + names.length}`);
  }
  const unheard = after.stored - before.length - heard;
  return { acknowledged: heard, unheard, stored: end.stored, problems };
}

/** Whether the site says that it took an application; not if the connection breaks. */
async function isAcknowledged(organisation: string): Promise<boolean> {
  // Of one address, no more than a few would get a receipt.
  const email = `${organisation.replaceAll(/\W+/g, '-')}@example.org`;
  const body = new URLSearchParams({ ...APPLICATION, organisation, email }).toString();
  const headers = { ...FROM_PAGE, ...FORM_TYPE, ...visitor() };
  // The server is killed meanwhile, and then nothing was promised.
  const answer = await post('join', body, headers).catch(() => undefined);
  return answer?.status === 303;
}

/** An hour allows fewer applications than these rounds send, from whatever networks. */
async function forgetLimits(config: InboxConfig): Promise<void> {
  const database = await openDatabase(config);
  await database.write((db) => db.deleteFrom('limits').execute());
  await database.close();
}
