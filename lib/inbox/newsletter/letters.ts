import { site } from '../../site';
import { mailOf } from '../mail/letter';
import type { Mail } from '../mail/types';
import { TOKEN_MARK } from './tokens';

/** The mail by which somebody confirms that an address is theirs. It holds nothing that a stranger wrote. */
export function confirmationMail(to: string): Mail {
  return mailOf({
    to,
    subject: `Confirm: the newsletter of the ${site.name}`,
    blocks: [
      {
        kind: 'words',
        text: `Somebody, hopefully you, asked for the newsletter of the ${site.name} at this address. To get it, open this page within two days and press its button:`,
      },
      {
        kind: 'link',
        says: 'Confirm the subscription',
        path: `/newsletter/confirm?token=${TOKEN_MARK}`,
      },
      {
        kind: 'words',
        text: "If it wasn't you, do nothing: you get no newsletter, and the address is forgotten in two weeks.",
      },
      { kind: 'link', says: 'What we keep, and for how long', path: '/privacy' },
    ],
  });
}
