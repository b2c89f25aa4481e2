import { refusalOf } from '../bearer';
import { log, requestId } from '../log';
import { dataFolder, type Environment } from './config';
import { deliver, SOON } from './mail/deliver';
import { retainFiles } from './mail/outbox-files';
import { openTransport } from './mail/transport';
import { confirmationMail } from './newsletter/letters';
import { inboxSecrets } from './secret';
import { type Inbox, InboxUnavailable } from './types';

/** What a timer is told: a status of HTTP, and numbers or a reason; nothing of a person. */
export interface TimerAnswer {
  status: number;
  message: string;
}

/**
 * Does what is due: sends the messages that wait, and removes what is too old to be
 * kept. A timer asks for it over HTTP.
 *
 * @param headers those of the request, which say whether the timer may ask.
 * @param env `CRON_SECRET` is what the timer must know; the rest is for the mail.
 * @param open gives the inbox.
 * @param now gives the time.
 * @param isIdle whether no form is open and there is no inbox.
 */
export async function runTimer(
  headers: Headers,
  env: Environment,
  open: () => Promise<Inbox>,
  now: () => Date,
  isIdle = false,
): Promise<TimerAnswer> {
  const refusal = refusalOf(headers.get('Authorization'), env.CRON_SECRET);
  // A platform's timer asks a site that was never set up, too, and would report a fault.
  if (isIdle && refusal?.status !== 401) {
    return { status: 200, message: 'Nothing to do: no form is open, and there is no inbox.' };
  }
  if (refusal) return refusal;
  try {
    const inbox = await open();
    await inbox.settleRequests(confirmationMail, () => inboxSecrets(env), now());
    const mail = await sendDue(inbox, env, now);
    const removeFiles = () => retainFiles(dataFolder(env), now());
    const { applications, contacts, mails, files, subscribers } = await inbox.retain(
      now(),
      removeFiles,
    );
    const kept = `Too old and removed: ${applications} applications, ${contacts} messages, ${mails} mails, ${files} files, ${subscribers} subscriptions.`;
    return { status: mail.isWrong ? 503 : 200, message: `${mail.says} ${kept}` };
  } catch (error) {
    if (!(error instanceof InboxUnavailable)) throw error;
    log('error', `Timer: the inbox can't be reached (${error.message})`, {
      request: requestId(headers),
    });
    return { status: 503, message: "The inbox can't be reached." };
  }
}

/** Sends what is due; a wrong setting keeps nothing else from being done. */
async function sendDue(
  inbox: Inbox,
  env: Environment,
  now: () => Date,
): Promise<{ says: string; isWrong: boolean }> {
  let transport: ReturnType<typeof openTransport>;
  try {
    transport = openTransport(env);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { says: `Mail can't be sent: MAIL_FROM or SMTP_URL: ${reason}.`, isWrong: true };
  }
  if (!transport) return { says: 'SMTP_URL is not set: messages wait.', isWrong: true };
  const { sent, later, failed, uncertain } = await deliver(inbox, transport, now, SOON);
  return {
    says: `Mail: ${sent} sent, ${later} to be tried again, ${failed} failed, ${uncertain} uncertain.`,
    isWrong: false,
  };
}
