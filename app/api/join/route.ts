import { after } from 'next/server';
import { tiersOfToday } from '@/lib/content/tiers';
import { joinForm } from '@/lib/forms/forms';
import { handleForm } from '@/lib/forms/handle';
import { formServer, notifiedAddress, sendMails } from '@/lib/forms/server';
import { applicationMails } from '@/lib/inbox/mail/letters';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

const form = joinForm(tiersOfToday());

/** Takes an application for membership. */
function answer(request: Request) {
  const server = formServer(form);
  return handleForm(request, {
    ...server,
    form,
    async receive(inbox, { agreement: _, ...fields }, now) {
      const secrets = await server.secrets();
      await inbox.receiveApplication(
        fields,
        (application) => applicationMails(application, notifiedAddress(), secrets),
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
