import { html } from '../../html';
import { plainPage } from '../../plain-page';
import { site } from '../../site';
import { sentence } from '../../words';

/** The two links that the mails of the newsletter have, by the last part of their address. */
export type Link = 'confirm' | 'unsubscribe';

interface Words {
  title: string;
  text: string;
}

/** What a page with a button says before it is pressed: mail scanners follow links, and press nothing. */
const ASKED: Readonly<Record<Link, Words & { button: string }>> = {
  confirm: {
    title: 'Subscribe to the newsletter?',
    text: `The newsletter of the ${site.name} then comes to the address that the link was sent to.`,
    button: 'Confirm the subscription',
  },
  unsubscribe: {
    title: 'End the newsletter?',
    text: sentence(
      `The address that the link was sent to then gets no more of the newsletter of the ${site.name}`,
    ),
    button: 'Unsubscribe',
  },
};

/** What is said once it is done. */
const DONE: Readonly<Record<Link, Words>> = {
  confirm: {
    title: 'You are subscribed',
    text: 'The next issue comes to your address. Every issue has a link that ends the subscription.',
  },
  unsubscribe: {
    title: 'You are unsubscribed',
    text: 'Nothing more is sent to your address. What is on its way already may still arrive.',
  },
};

/** What is said of a link that nothing is known of. */
const UNKNOWN: Readonly<Record<Link, Words>> = {
  confirm: {
    title: 'This link doesn’t work any more',
    text: 'It was used already, it is older than two days, or a part of it is missing. If you have confirmed, you are subscribed; otherwise ask for the newsletter once more.',
  },
  unsubscribe: {
    title: 'This link isn’t known',
    text: 'A part of it may be missing: take the whole link from the message. It may also belong to a subscription that ended long ago, and then nothing is sent to it. If issues still come, write to us.',
  },
};

/** The page that a link leads to, with the button that does what it says. */
export function buttonPage(link: Link, token: string): Response {
  const { title, text, button } = ASKED[link];
  // The token is one by its form, so it needs no encoding.
  const action = `/newsletter/${link}?token=${token}`;
  return page(
    { title, text },
    200,
    html`<form class="form" method="post" action="${action}"><button type="submit" class="form-button">${button}</button></form>`,
  );
}

/** The page that says that what a link is for is done. */
export const donePage = (link: Link): Response => page(DONE[link], 200);

/** The page of a link that nothing is known of, or nothing any more. */
export const unknownPage = (link: Link): Response => page(UNKNOWN[link], 404);

/** The page that says that it wasn't done: `403` for who comes from another site, `503` for now. */
export function failedPage(status: 403 | 500 | 503): Response {
  const text =
    status === 403
      ? 'The button can only be pressed on its own page. Open the link of the message anew.'
      : 'Nothing was changed. Open the link of the message again in a minute.';
  return page({ title: 'This couldn’t be done', text }, status);
}

function page(
  { title, text }: Words,
  status: number,
  content = html`<p><a href="/newsletter">Newsletter</a></p>`,
): Response {
  const body = plainPage(
    `${title} – ${site.name}`,
    html`<p><a href="/">${site.name}</a></p><h1>${title}</h1><p>${text}</p>${content}`,
    ['/form.css'],
  );
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      ...(status === 503 && { 'Retry-After': '60' }),
    },
  });
}
