import * as z from 'zod';
import { html } from '../html';
import { site } from '../site';
import { countries } from './countries';
import { choice, consent, email, line, text, webAddress, webAddresses } from './fields';
import type { Form } from './form';

/**
 * The form by which an organisation applies for membership.
 *
 * @param tiers those that one can join today.
 */
export function joinForm(tiers: readonly { slug: string; name: string }[]) {
  return {
    name: 'join',
    title: 'Join',
    submit: 'Send the application',
    closed: 'The application form isn’t open here.',
    schema: z.object({
      organisation: line(
        {
          label: 'Organisation',
          autocomplete: 'organization',
          ask: 'Enter the name of the organisation.',
        },
        200,
      ),
      website: webAddress({
        label: 'Website',
        hint: 'Its whole address, such as https://example.org',
        autocomplete: 'url',
        ask: 'Enter the address of the organisation’s website.',
      }),
      country: choice(
        {
          label: 'Country',
          hint: 'Where the organisation is registered',
          autocomplete: 'country',
          ask: 'Choose the country where the organisation is registered.',
        },
        countries(),
      ),
      tier: choice(
        { label: 'Tier', hint: 'The membership you apply for', ask: 'Choose a tier.' },
        tiers.map(({ slug, name }) => ({ value: slug, label: name })),
      ),
      contactName: line(
        {
          label: 'Your name',
          autocomplete: 'name',
          ask: 'Enter your name, so that staff know whom to write to.',
        },
        200,
      ),
      contactRole: line(
        {
          label: 'Your role',
          hint: 'What you do in the organisation',
          autocomplete: 'organization-title',
          ask: 'Enter what you do in the organisation.',
        },
        200,
      ),
      email: email({
        label: 'E-mail',
        hint: 'The answer goes to this address',
        autocomplete: 'email',
        ask: 'Enter the address that the answer goes to.',
      }),
      why: text(
        {
          label: 'Why you want to join',
          hint: 'What the organisation does with the projects, and what it wants to do in the foundation. Up to 5,000 characters.',
          ask: 'Say why the organisation wants to join.',
        },
        5000,
        8,
      ),
      projectLinks: webAddresses(
        {
          label: 'Links to your work',
          hint: 'Pages of code, papers or products, one address a line, up to 10',
        },
        10,
      ),
      agreement: consent({
        label: 'The organisation agrees to the foundation’s charter',
        hint:
          site.charter &&
          html`The charter is on the page <a href="${site.charter.href}">${site.charter.label}</a>.`,
        ask: 'Tick the box if the organisation agrees to the charter. It can’t join otherwise.',
      }),
    }),
  } satisfies Form;
}

/** The form for a message to the foundation. */
export const contactForm = {
  name: 'contact',
  title: 'Contact',
  submit: 'Send the message',
  closed: `No message can be sent to the ${site.name} from here.`,
  schema: z.object({
    name: line({ label: 'Your name', autocomplete: 'name', ask: 'Enter your name.' }, 200),
    email: email({
      label: 'E-mail',
      hint: 'The answer goes to this address',
      autocomplete: 'email',
      ask: 'Enter the address that an answer goes to.',
    }),
    subject: line({ label: 'Subject', ask: 'Enter what the message is about.' }, 200),
    message: text(
      { label: 'Message', hint: 'Up to 5,000 characters', ask: 'Enter the message.' },
      5000,
      10,
    ),
  }),
} satisfies Form;

/** What a subscriber agrees to. It is kept with each subscription, as it was shown. */
export const NEWSLETTER_CONSENT = `Send me the newsletter of the ${site.name} by e-mail, until I end it by the link in any issue.`;

/** The form by which one subscribes to the newsletter. */
export const newsletterForm = {
  name: 'newsletter',
  title: 'Newsletter',
  submit: 'Subscribe',
  closed: `The ${site.name} sends no newsletter from here.`,
  schema: z.object({
    email: email({
      label: 'E-mail',
      hint: 'A message goes to this address first, to make sure that it is yours',
      autocomplete: 'email',
      ask: 'Enter the address that the newsletter goes to.',
    }),
    consent: consent({
      label: NEWSLETTER_CONSENT,
      ask: 'Tick the box if you want the newsletter.',
    }),
  }),
} satisfies Form;
