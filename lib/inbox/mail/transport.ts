import { PassThrough } from 'node:stream';
import nodemailer, { type NodemailerError, type SendMailOptions } from 'nodemailer';
import { site } from '../../site';
import { dataFolder, type Environment } from '../config';
import { oneAddress, senderOf } from './address';
import { outbox } from './outbox';
import { subjectHeader } from './subject';
import type { QueuedMail } from './types';

/** What became of an attempt to send a message. */
export type Outcome =
  | { kind: 'sent' }
  /**
   * It will never be taken, whoever tries again. `isRecipient` says that the server has
   * no such mailbox, rather than that it dislikes the message.
   */
  | { kind: 'refused'; error: string; isRecipient: boolean }
  /** Not now. `isServer` says that no other message would have been taken either. */
  | { kind: 'later'; error: string; isServer: boolean }
  /** The server had the message and didn't say whether it took it. */
  | { kind: 'uncertain'; error: string };

/** A message to be handed over. */
export interface Letter
  extends Pick<QueuedMail, 'id' | 'to' | 'replyTo' | 'subject' | 'text' | 'html' | 'queuedAt'> {
  /** Beside those that every message has; in ASCII, without line ends. */
  headers?: Readonly<Record<string, string>>;
}

/** What takes messages, to send them or to put them somewhere. */
export interface Transport {
  /** @returns what became of it; never throws. */
  send(mail: Letter): Promise<Outcome>;
  /** Where messages go, in words for the terminal; no password is in it. */
  place: string;
}

/**
 * Milliseconds that a server may take: to be found and reached, to greet, and then for each
 * answer. An answer gets most, since a message that isn't answered is uncertain, where
 * another attempt follows by itself if the server isn't reached.
 */
export const PATIENCE = {
  connectionTimeout: 5_000,
  greetingTimeout: 10_000,
  socketTimeout: 25_000,
};

/** Whether there is what sends messages: a server and a sender, or a disk that lasts. */
export function canSend({ SMTP_URL, MAIL_FROM, VERCEL }: Environment): boolean {
  return SMTP_URL ? Boolean(MAIL_FROM) : !VERCEL;
}

/**
 * Opens what sends messages: the server of `SMTP_URL`, or else a folder.
 *
 * @returns undefined where there is neither a server nor a disk that lasts; messages
 * then wait.
 * @throws {BadAddress} if `MAIL_FROM` isn't one address, or is missing beside `SMTP_URL`.
 */
export function openTransport(env: Environment): Transport | undefined {
  const { SMTP_URL, MAIL_FROM } = env;
  if (SMTP_URL) return smtp(SMTP_URL, senderOf(MAIL_FROM ?? ''));
  if (!canSend(env)) return undefined;
  const from = senderOf(MAIL_FROM || `inbox@${new URL(site.origin).hostname}`);
  return outbox(dataFolder(env), (mail) => messageOf(mail, from));
}

/** A message as nodemailer takes it: to one address, with an id that is the same in every attempt. */
function messageOf(mail: Letter, from: { name: string; address: string }): SendMailOptions {
  const { hostname } = new URL(site.origin);
  const { headers, ...subject } = subjectHeader(mail.subject);
  return {
    from,
    to: { name: '', address: oneAddress(mail.to) },
    ...(mail.replyTo && { replyTo: { name: '', address: oneAddress(mail.replyTo) } }),
    ...subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${hostname}>`,
    // Of a text, nodemailer makes a header as it is, and RFC 5322 has its own form.
    date: new Date(mail.queuedAt),
    headers: { 'Auto-Submitted': 'auto-generated', ...headers, ...prepared(mail.headers) },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** As they are: an address of a page that is cut into lines is none any more to some programs. */
function prepared(headers: Letter['headers'] = {}) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { prepared: true, value }]),
  );
}

function smtp(url: string, from: { name: string; address: string }): Transport {
  const mailer = nodemailer.createTransport({ url, ...PATIENCE });
  // The server has taken the envelope when the message begins to flow, and only then.
  const begun = new Set<string>();
  mailer.use('stream', (message, done) => {
    message.message.processFunc((input) => {
      const output = input.pipe(new PassThrough());
      input.once('error', (error) => output.destroy(error));
      output.once('resume', () => begun.add(String(message.data.messageId)));
      return output;
    });
    done();
  });

  return {
    place: `SMTP server ${new URL(url).host}`,
    async send(mail) {
      let message: SendMailOptions | undefined;
      try {
        message = messageOf(mail, from);
        await mailer.sendMail(message);
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error, begun.has(String(message?.messageId)));
      } finally {
        begun.delete(String(message?.messageId));
      }
    },
  };
}

function outcomeOf(error: unknown, isBegun: boolean): Outcome {
  const { code, command, responseCode, permanent, message } = factsOf(error);
  const said = oneLineOf(message);
  if (responseCode !== undefined) {
    // A refusal of who asks, rather than of what is sent, ends when somebody mends the settings.
    const isServer = code === 'EAUTH' || command === 'CONN' || command === 'EHLO';
    return permanent && !isServer
      ? { kind: 'refused', error: said, isRecipient: command === 'RCPT TO' }
      : { kind: 'later', error: said, isServer };
  }
  if (isBegun) return { kind: 'uncertain', error: said };
  // Without an answer of the server, and before it had the message: what is wrong with the
  // message itself no attempt will mend.
  const isMessage =
    code === 'EENVELOPE' || code === 'EMESSAGE' || factsOf(error).name === 'BadAddress';
  return isMessage
    ? { kind: 'refused', error: said, isRecipient: false }
    : { kind: 'later', error: said, isServer: true };
}

function factsOf(error: unknown): NodemailerError {
  return error instanceof Error ? error : new Error(String(error));
}

function oneLineOf(message: string): string {
  return message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 500);
}
