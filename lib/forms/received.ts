import type { PageFacts } from '../seo/facts';
import { site } from '../site';
import { sentence } from '../words';
import type { Form } from './form';

/** A page that says that what was sent arrived, and what happens next. */
export interface ReceivedPage extends PageFacts {
  /** Which form it belongs to. */
  form: Form['name'];
  /** A paragraph each. */
  next: readonly string[];
}

const RECEIPT = 'A receipt goes to the e-mail address that you gave.';

/** What is said of what happens next must hold for every site: no time is promised. */
export const receivedPages: readonly ReceivedPage[] = [
  {
    form: 'join',
    title: 'Your application has arrived',
    description: sentence(`It is kept for those who decide on membership in the ${site.name}`),
    path: '/join/received',
    trail: [{ label: 'Join', href: '/join' }],
    isHidden: true,
    next: [
      `${RECEIPT} It names the application’s number; keep it.`,
      'Staff read the application and answer to the same address: with a question, or with the decision. No time is set for that. To add something or to withdraw the application, answer the receipt.',
      'If no receipt comes within a day, look among the messages that your mail program takes for spam, and then write by the contact form.',
    ],
  },
  {
    form: 'contact',
    title: 'Your message has arrived',
    description: sentence(`It is kept for those who answer for the ${site.name}`),
    path: '/contact/received',
    trail: [{ label: 'Contact', href: '/contact' }],
    isHidden: true,
    next: [
      `${RECEIPT} An answer comes to the same address. No time is set for that.`,
      'If no receipt comes within a day, look among the messages that your mail program takes for spam.',
    ],
  },
  {
    form: 'newsletter',
    title: 'One more step',
    description: 'Your address gets the newsletter once you have confirmed that it is yours.',
    path: '/newsletter/received',
    trail: [{ label: 'Newsletter', href: '/newsletter' }],
    isHidden: true,
    // It says the same of every address, so that nobody learns which are subscribed.
    next: [
      'If the address isn’t subscribed already, a message is on its way to it. Follow the link in it within two days, and press the button on the page that it leads to.',
      'If no message comes within an hour, look among those that your mail program takes for spam. An address gets only a few such messages a day, and none if it was taken off the list for good.',
    ],
  },
];

/** The page of this form, or undefined. */
export function receivedPage(form: string): ReceivedPage | undefined {
  return receivedPages.find((page) => page.form === form);
}
