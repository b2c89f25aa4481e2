import { type Environment, inboxConfig } from '../inbox/config';
import { site } from '../site';
import type { Form } from './form';

/**
 * Whether the site takes what is sent by its forms: only where an organisation
 * answers for it, and there is a place to keep it in. On a platform without a disk
 * what hashes are made with has to be set, too.
 */
export function formsAreOpen(env: Environment): boolean {
  const inbox = inboxConfig(env);
  if (!site.operator || !inbox) return false;
  return inbox.kind === 'file' || !inbox.isServerless || Boolean(env.INBOX_SECRET);
}

/** Whether the site takes what is sent by one form, by its name. */
export function isOpen(form: Form['name'], env: Environment): boolean {
  // Every issue of the newsletter needs the operator's address, too.
  return formsAreOpen(env) && (form !== 'newsletter' || site.postalAddress !== undefined);
}
