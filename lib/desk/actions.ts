import type { Values } from '../forms/form';
import { allApplications, applicationsCsv } from '../inbox/applications-csv';
import { readId } from '../inbox/texts';
import { type Application, IllegalMove, type Inbox } from '../inbox/types';
import { type DeskRefusal, fileAnswer, goTo, refusal } from './answers';
import { deskCookies, setCookie } from './cookie';
import { filterInWords, readList } from './filter';
import { MOVE_FIELDS, moveKey, readMove } from './move';
import type { SignedIn } from './session';

/** What staff say of a new member, where it isn't made of what the organisation said. */
export interface PatchOptions {
  slug: string;
  description: string;
  isQuoted: boolean;
}

/** What an action has to do with. */
export interface Doing {
  headers: Headers;
  values: Values;
  inbox: Inbox;
  me: SignedIn;
  now: Date;
  /** Sends the messages that wait, once the answer is given. */
  sendLater(): void;
  /** Makes the files of a member as a patch for git, or says why that can't be. */
  patchOf(application: Application, options: PatchOptions): Promise<Patch | { fault: string }>;
}

/** A change of the content, for git to apply. */
export interface Patch {
  /** Of the file that it is downloaded as. */
  name: string;
  text: string;
}

type Action = (doing: Doing) => Promise<Response>;

/** What staff do at the desk, by the name in the address; each is for those who are signed in. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'sign-out': signOut,
  revoke,
  note,
  draft,
  move,
  resend,
  export: exportList,
  patch,
};

/** The page of an application. */
export const applicationPath = (id: string) => `/inbox/applications/${id}`;

async function signOut({ headers, inbox, me, now }: Doing): Promise<Response> {
  await inbox.endDeskSessions({ id: me.id }, { who: me.email, action: 'sign-out' }, now);
  const answer = goTo('/inbox/sign-in?done=out');
  for (const [name] of deskCookies(headers))
    answer.headers.append('Set-Cookie', setCookie(name, ''));
  return answer;
}

async function revoke({ values, inbox, me, now }: Doing): Promise<Response> {
  const which = { id: values.session ?? '' };
  const ended = await inbox.endDeskSessions(which, { who: me.email, action: 'revoke' }, now);
  return goTo(`/inbox/log?${ended > 0 ? 'done=revoked' : 'fault=session'}`);
}

async function note({ values, inbox, me, now }: Doing): Promise<Response> {
  const { id } = await applicationOf(inbox, values);
  const text = (values.text ?? '').trim();
  if (!text) return goTo(`${applicationPath(id)}?fault=note#note`);
  const logged = { who: me.email, action: 'note', about: id, detail: '' } as const;
  await inbox.note(id, { who: me.email, text, logged }, now);
  return goTo(`${applicationPath(id)}?done=note`);
}

/** Keeps what was typed and shows what would come of it, or what is to be mended. */
async function draft({ values, inbox, me }: Doing): Promise<Response> {
  const application = await applicationOf(inbox, values);
  const typed = Object.fromEntries(MOVE_FIELDS.map((name) => [name, values[name] ?? '']));
  await inbox.keepDraft(me.id, application.id, typed);
  const path = applicationPath(application.id);
  return goTo(readMove(typed, application).errors ? `${path}?fault=move#move` : `${path}/preview`);
}

/** Does what was shown, and nothing else. */
async function move({ values, inbox, me, now, sendLater }: Doing): Promise<Response> {
  const application = await applicationOf(inbox, values);
  const path = applicationPath(application.id);
  const typed = await inbox.draft(me.id, application.id);
  const read = typed && readMove(typed, application);
  if (!read || read.errors) return goTo(`${path}?fault=move#move`);
  if (values.seen !== moveKey(read.move)) return goTo(`${path}/preview?fault=changed`);
  const { from, to, why, mail } = read.move;
  const detail = `${from} to ${to}, ${mail ? 'with' : 'without'} a mail`;
  const logged = { who: me.email, action: 'move', about: application.id, detail } as const;
  const step = { from, to, who: me.email, why, ...(mail && { mail }) };
  await inbox.move(application.id, { ...step, logged, session: me.id }, now);
  if (mail) sendLater();
  return goTo(`${path}?done=moved`);
}

async function resend({ values, inbox, me, now, sendLater }: Doing): Promise<Response> {
  const mail = readId(values.mail ?? '');
  const logged = { who: me.email, action: 'resend', about: mail, detail: '' } as const;
  if (!(await inbox.resendMail(mail, now, logged))) return goTo('/inbox/mails?fault=mail');
  sendLater();
  return goTo('/inbox/mails?done=resent');
}

async function exportList({ values, inbox, me, now }: Doing): Promise<Response> {
  const list = readList(new URLSearchParams(values));
  if (Object.keys(list.errors).length > 0) {
    throw new Refused({ status: 422, message: 'The list has a filter that can’t be used.' });
  }
  const applications = await allApplications(inbox, list.filter);
  const detail = `${applications.length} applications, ${filterInWords(list.values)}`;
  await inbox.logAtDesk({ who: me.email, action: 'export', about: undefined, detail }, now);
  const name = `applications-${now.toISOString().slice(0, 10)}.csv`;
  return fileAnswer(applicationsCsv(applications), name, 'text/csv; charset=utf-8');
}

async function patch({ values, inbox, me, now, patchOf }: Doing): Promise<Response> {
  const application = await applicationOf(inbox, values);
  if (application.state !== 'accepted') {
    throw new IllegalMove(`${application.id} isn’t accepted, so there is no member yet.`);
  }
  const made = await patchOf(application, {
    slug: (values.slug ?? '').trim(),
    description: (values.description ?? '').trim(),
    isQuoted: values.quote === 'yes',
  });
  if ('fault' in made) return refusal({ status: 422, message: made.fault });
  await inbox.logAtDesk({ who: me.email, action: 'patch', about: application.id, detail: '' }, now);
  return fileAnswer(made.text, made.name, 'text/x-patch; charset=utf-8');
}

/** An action that can't be done, with the answer to it. */
export class Refused extends Error {
  constructor(readonly refusal: DeskRefusal) {
    super(refusal.message);
  }
}

async function applicationOf(inbox: Inbox, { id = '' }: Values): Promise<Application> {
  const application = await inbox.application(id);
  if (application) return application;
  throw new Refused({ status: 404, message: 'There is no such application any more.' });
}
