import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { deskServer } from '@/lib/desk/server';
import { type SignedIn, signedIn } from '@/lib/desk/session';
import type { Inbox } from '@/lib/inbox/types';

/** What every page of the desk has in hand. */
export interface AtDesk {
  inbox: Inbox;
  me: SignedIn;
  /** What the address says behind its path. */
  parameters: URLSearchParams;
}

/** Nobody learns more of a desk that is closed than that there is no such page. */
export function mustBeOpen(): void {
  if (!deskServer().isOpen) notFound();
}

/** Lets those in who are signed in, and sends all others to where they can be. */
export async function atDesk(parameters: URLSearchParams): Promise<AtDesk> {
  const { inbox: open, keys, env } = deskServer();
  const inbox = await open();
  const me = await signedIn(await headers(), inbox, await keys(), env, new Date());
  if (!me) redirect('/inbox/sign-in');
  return { inbox, me, parameters };
}
