import type { Mail, QueuedMail } from './mail/types';
import type { Application, ApplicationFields, ContactFields } from './types';

/** Inputs for tests, which say what they differ in. */
export function sampleApplication(differences: Partial<ApplicationFields> = {}): ApplicationFields {
  return {
    organisation: 'Example Works',
    website: 'https://example.org/',
    country: 'DE',
    tier: 'silver',
    contactName: 'Ada Example',
    contactRole: 'Director',
    email: 'ada@example.org',
    why: 'We use what the foundation keeps.',
    projectLinks: ['https://example.org/project'],
    ...differences,
  };
}

/** What someone says by the contact form, for tests. */
export function sampleContact(differences: Partial<ContactFields> = {}): ContactFields {
  return {
    name: 'Grace Example',
    email: 'grace@example.org',
    subject: 'A question',
    message: 'How does one join?',
    ...differences,
  };
}

/** A receipt and a message to staff, as an application or a contact message has them. */
export function sampleMails({ id, email }: Pick<Application, 'id' | 'email'>): Mail[] {
  return [
    { to: email, subject: `Received ${id}`, text: 'Thank you.', html: '<p>Thank you.</p>' },
    {
      to: 'office@example.org',
      replyTo: email,
      subject: `New ${id}`,
      text: 'Somebody wrote.',
      html: '<p>Somebody wrote.</p>',
    },
  ];
}

/** @param at when it was queued, in milliseconds of Unix time. */
export function sampleQueuedMail(
  id: string,
  at: number,
  differences: Partial<QueuedMail> = {},
): QueuedMail {
  const queuedAt = new Date(at).toISOString();
  return {
    id,
    to: 'ann@example.org',
    subject: 'Grüße – 你好',
    text: 'Plain words.\n.\nA dot before.\n',
    html: '<p>Plain words.</p>',
    about: undefined,
    queuedAt,
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: queuedAt,
    lastError: undefined,
    ...differences,
  };
}
