import { site } from '../../site';
import { sentence } from '../../words';
import type { Secrets } from '../secret';
import type { Application, ContactMessage, State } from '../types';
import { type Block, mailOf, oneLine } from './letter';
import { recipientLimit } from './recipient-limit';
import type { Mail, NewMail } from './types';

/** Of a name that a stranger wrote, so much may stand in a subject, or in a letter that staff send. */
const LONGEST_NAME = 80;

const words = (text: string): Block => ({ kind: 'words', text });
const quote = (text: string): Block => ({ kind: 'quote', text });

/**
 * The messages about a new application: a receipt, and a notice to staff.
 *
 * @param notify where notices go; none is sent if undefined.
 * @param secrets what the limit of receipts to one address is kept with.
 */
export function applicationMails(
  application: Application,
  notify: string | undefined,
  secrets: Secrets,
): NewMail[] {
  const limit = recipientLimit(application.email, secrets);
  const receipt = { ...applicationReceipt(application), limit };
  return notify === undefined ? [receipt] : [receipt, applicationNotice(application, notify)];
}

/**
 * The messages about a message by the contact form: a receipt, and the message itself to staff.
 *
 * @param notify where notices go; none is sent if undefined.
 * @param secrets what the limit of receipts to one address is kept with.
 */
export function contactMails(
  message: ContactMessage,
  notify: string | undefined,
  secrets: Secrets,
): NewMail[] {
  const receipt = { ...contactReceipt(message), limit: recipientLimit(message.email, secrets) };
  return notify === undefined ? [receipt] : [receipt, contactNotice(message, notify)];
}

/** The states of whose beginning an applicant is told. */
export const TOLD_STATES = ['information-asked', 'accepted', 'declined', 'withdrawn'] as const;
export type ToldState = (typeof TOLD_STATES)[number];

/** Whether an applicant is told of a state. */
export function isTold(state: State): state is ToldState {
  return TOLD_STATES.some((told) => told === state);
}

/**
 * Tells an applicant what became of an application.
 *
 * @param message what staff say in their own words; empty if nothing.
 */
export function decisionMail(state: ToldState, application: Application, message: string): Mail {
  const { id, email, contactName } = application;
  const { subject, before, after } = DECISIONS[state];
  const own = message.trim() ? [words(message)] : [];
  return mailOf({
    to: email,
    subject: `${subject} (${id})`,
    blocks: [
      words(`Dear ${oneLine(contactName, LONGEST_NAME)},`),
      words(before(organisationOf(application))),
      ...own,
      words(`${after} The number of your application is ${id}.`),
    ],
  });
}

const ANSWER = 'To answer, reply to this message.';

const DECISIONS: Readonly<
  Record<ToldState, { subject: string; before: (name: string) => string; after: string }>
> = {
  'information-asked': {
    subject: 'A question about your application',
    before: (name) =>
      `${sentence(`thank you for the application of ${name}`)} To decide on it, we need to know more:`,
    after: ANSWER,
  },
  accepted: {
    subject: 'Your application is accepted',
    before: (name) =>
      `we are glad to tell you that the application of ${name} to the ${site.name} is accepted. We now prepare a page about the member and an announcement, and show them to you before they are published.`,
    after: `If something in them has to be right, such as the spelling of your name or a logo, reply to this message.`,
  },
  declined: {
    subject: 'Your application is declined',
    before: (name) =>
      `${sentence(`thank you for the application of ${name} to the ${site.name}`)} We have decided not to accept it.`,
    after: ANSWER,
  },
  withdrawn: {
    subject: 'Your application is withdrawn',
    before: (name) =>
      `the application of ${name} to the ${site.name} is withdrawn, and we no longer look at it. You can apply again whenever you like.`,
    after: `If you didn't ask for this, reply to this message.`,
  },
};

/**
 * Whoever fills in the form may write any address in it, so a receipt repeats nothing of
 * what was written: it must be of no use to those who want to send something to others.
 */
function applicationReceipt(application: Application): Mail {
  return mailOf({
    to: application.email,
    subject: `We have your application (${application.id})`,
    blocks: [
      words(`Thank you: an application to the ${site.name} with this address has arrived.`),
      words(
        `Its number is ${application.id}. We read it, ask you by e-mail if something is missing, and tell you by e-mail what we decide.`,
      ),
      words('If you want to add or change something, or to withdraw it, reply to this message.'),
      ...PRIVACY,
    ],
  });
}

function contactReceipt(message: ContactMessage): Mail {
  return mailOf({
    to: message.email,
    subject: `We have your message (${message.id})`,
    blocks: [
      words('Thank you: what you wrote on our website has arrived. We answer by e-mail.'),
      ...PRIVACY,
    ],
  });
}

const PRIVACY: readonly Block[] = [
  words(
    "If it wasn't you who wrote, somebody gave your address by mistake. You needn't do anything.",
  ),
  { kind: 'link', says: 'What we keep, and for how long', path: '/privacy' },
];

function applicationNotice(application: Application, notify: string): Mail {
  const { id, email, why, projectLinks } = application;
  return mailOf({
    to: notify,
    replyTo: email,
    subject: `Application ${id}: ${oneLine(application.organisation, LONGEST_NAME)}`,
    blocks: [
      words('An organisation has applied to become a member.'),
      {
        kind: 'facts',
        facts: [
          ['Organisation', application.organisation],
          ['Website', application.website],
          ['Country', application.country],
          ['Tier', application.tier],
          ['Contact', `${application.contactName}, ${application.contactRole}`],
          ['E-mail', email],
          ...projectLinks.map((link) => ['Project', link] as const),
        ],
      },
      words('Why it wants to join:'),
      quote(why),
      { kind: 'link', says: 'Read it at the staff desk', path: `/inbox/applications/${id}` },
      words(`In a terminal: npm run inbox -- show ${id}`),
    ],
  });
}

function contactNotice(message: ContactMessage, notify: string): Mail {
  const { id, name, email, subject } = message;
  return mailOf({
    to: notify,
    replyTo: email,
    subject: `Message ${id}: ${oneLine(subject, LONGEST_NAME)}`,
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['From', name],
          ['E-mail', email],
          ['Subject', subject],
        ],
      },
      quote(message.message),
      words('An answer to this message goes to whoever wrote it.'),
      { kind: 'link', says: 'All messages at the staff desk', path: '/inbox/messages' },
    ],
  });
}

function organisationOf({ organisation }: Application): string {
  return oneLine(organisation, LONGEST_NAME);
}
