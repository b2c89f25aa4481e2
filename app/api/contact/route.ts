import { after } from 'next/server';
import { contactForm as form } from '@/lib/forms/forms';
import { handleForm } from '@/lib/forms/handle';
import { formServer, notifiedAddress, sendMails } from '@/lib/forms/server';
import { contactMails } from '@/lib/inbox/mail/letters';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

/** Takes a message by the contact form. */
function answer(request: Request) {
  const server = formServer(form);
  return handleForm(request, {
    ...server,
    form,
    async receive(inbox, fields, now) {
      const secrets = await server.secrets();
      await inbox.receiveContact(
        fields,
        (message) => contactMails(message, notifiedAddress(), secrets),
        now,
      );
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
