import PostalMime from 'postal-mime';
import { deliveryIdsIn } from './message-id';
import type { Bounce } from './types';

/** That a delivery came back, as a message in a mailbox says. */
export interface Returned {
  deliveryId: string;
  bounce: Bounce;
}

/**
 * The messages of a mailbox file: an mbox, or else the one message that it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4155
 */
export function messagesOf(file: string): string[] {
  const text = file.replace(/\r\n/g, '\n');
  if (!text.startsWith('From ')) return text.trim() ? [text] : [];
  return text
    .split(/(?:^|\n\n)From [^\n]*\n/)
    .filter((message) => message.trim())
    .map((message) => message.replace(/^>(>*From )/gm, '$1'));
}

/**
 * What a message says of a delivery that came back, if it is such a message: a report in
 * the form that mail servers write for programs (RFC 3464), with the Message-ID of what
 * came back. Of a report without that nothing is believed: anybody may send one to a
 * mailbox, about anybody's address.
 *
 * @param message whole, with its headers.
 */
export async function readReturned(message: string): Promise<Returned | undefined> {
  const { attachments } = await PostalMime.parse(message, { forceRfc822Attachments: true });
  const textsOf = (...types: string[]) =>
    attachments
      .filter(({ mimeType }) => types.includes(mimeType))
      .map(({ content }) => textOf(content));
  const [status] = textsOf('message/delivery-status', 'message/global-delivery-status');
  const [original = ''] = textsOf(
    ...['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'],
  );
  // Of the original, only its header can be believed to be its own.
  const [head = ''] = original.split(/\r?\n\r?\n/, 1);
  const [deliveryId] = deliveryIdsIn(/^Message-ID:\s*(\S+)/im.exec(head)?.[1] ?? '');
  const bounce = status === undefined ? undefined : bounceOf(status);
  return deliveryId && bounce ? { deliveryId, bounce } : undefined;
}

/**
 * What the mailbox itself can't mend is hard: it isn't there, or takes nothing any more.
 * Full mailboxes, too long messages and what is refused as spam say nothing of that.
 *
 * @see https://www.iana.org/assignments/smtp-enhanced-status-codes
 */
function bounceOf(status: string): Bounce | undefined {
  if (!/^Action:\s*failed\b/im.test(status)) return undefined;
  const [, code = ''] = /^Status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(status) ?? [];
  return /^5\.(?:1\.[1236]|1\.10|2\.1|1\.0|0\.0)$/.test(code) ? 'hard' : 'soft';
}

function textOf(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
