import { after } from 'next/server';
import { newsletterForm as form, NEWSLETTER_CONSENT } from '@/lib/forms/forms';
import { handleForm } from '@/lib/forms/handle';
import { formServer, sendMails } from '@/lib/forms/server';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

/** Takes a subscription to the newsletter, which nothing comes of before it is confirmed. */
function answer(request: Request) {
  const server = formServer(form);
  return handleForm(request, {
    ...server,
    form,
    async receive(inbox, { email }, now) {
      await inbox.subscribe({ email, consent: NEWSLETTER_CONSENT }, await server.secrets(), now);
      after(sendMails);
    },
  });
}

export {
  answer as DELETE,
  answer as GET,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
