import { after } from 'next/server';
import { memberPatch } from '@/lib/content/new/member-patch';
import type { Doing } from '@/lib/desk/actions';
import { handleDesk } from '@/lib/desk/handle';
import { deskServer } from '@/lib/desk/server';
import { laterMoment } from '@/lib/forms/afterwards';
import { theInbox } from '@/lib/forms/server';
import { nameAndPlace } from '@/lib/log';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

/** Does what staff ask for at their desk. */
async function answer(request: Request, { params }: RouteContext<'/api/desk/[action]'>) {
  const { action } = await params;
  const server = deskServer();
  const later = (work: () => Promise<void>) =>
    after(() =>
      laterMoment()
        .then(work)
        .catch((error: unknown) =>
          server.log(`${action}, afterwards: ${nameAndPlace(error)}`, request.headers),
        ),
    );
  return handleDesk(request, action, { ...server, later, patchOf });
}

/** A member joins on the day of the decision, whenever the patch is asked for. */
const patchOf: Doing['patchOf'] = async (application, { slug, description, isQuoted }) => {
  const history = await (await theInbox()).history(application.id);
  const decided = history.findLast(({ state }) => state === 'accepted');
  const options = {
    day: (decided?.at ?? application.changedAt).slice(0, 10),
    slug: slug || undefined,
    description: description || undefined,
    quote: isQuoted ? application.why : undefined,
  };
  const made = await memberPatch(application, options, 'content');
  return 'fault' in made ? made : { name: `${application.id}.patch`, text: made.text };
};

export {
  answer as DELETE,
  answer as GET,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
