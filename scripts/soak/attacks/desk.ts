import { FORM_TYPE, FROM_PAGE, ORIGIN, post, visitor } from '../../../e2e/forms/posting';
import { ACTIONS } from '../../../lib/desk/actions';
import { sampleApplication } from '../../../lib/inbox/samples';
import { hashOf, newToken } from '../../../lib/inbox/tokens';
import type { Inbox } from '../../../lib/inbox/types';
import { type Attacked, STAFF } from './attacked';

const { host } = new URL(ORIGIN);

/** What a browser, or who pretends to be one, may say that a request comes from. */
const ORIGINS: readonly (string | undefined)[] = [
  ...[undefined, '', 'null', 'undefined', '*', 'about:blank', 'data:', 'file://', 'blob:null'],
  ...['https://evil.example', 'http://evil.example:3122', `http://${host}.evil.example`],
  ...[`http://evil.example/${host}`, `http://evil.example#${host}`, `http://evil.example?${host}`],
  ...[
    `http://evil.example\\@${host}.evil.example`,
    `http://${host}@evil.example`,
    '//evil.example',
  ],
  ...['http://localhost', 'http://localhost:1', 'http://127.0.0.1', `http://www.${host}`],
  ...[`http://${host}, http://evil.example`, `http://evil.example, http://${host}`],
];

/** What a browser says of a request from elsewhere, where its origin is the site's own. */
const SITES = [undefined, '', 'none', 'same-site', 'cross-site', 'same-origin, cross-site'];

/** Asks for every action of the desk with the session and the key of a member of staff, but from elsewhere. */
export async function foreignActions({ inbox }: Attacked) {
  const { cookie, key } = await signedIn(inbox);
  const { application } = await inbox.receiveApplication(
    sampleApplication({ organisation: 'Attacked Works' }),
    () => [],
    new Date(),
  );
  const before = await stateOf(inbox, application.id);
  const problems: string[] = [];
  let requests = 0;
  const link = newToken();
  await inbox.addSignInLink({ hash: hashOf(link), email: STAFF }, new Date());
  const fields = new URLSearchParams({
    ...{ key, id: application.id, text: 'x', state: 'declined', why: 'x', quiet: 'yes', seen: 'x' },
    ...{ mail: 'x', session: before.session, email: STAFF, token: link },
  }).toString();
  const ask = async (action: string, headers: Record<string, string | undefined>) => {
    const sent = Object.entries({ ...FORM_TYPE, Cookie: cookie, ...visitor(), ...headers });
    const given = Object.fromEntries(
      sent.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    requests += 1;
    try {
      const { status } = await post(`desk/${action}`, fields, given);
      if (status === 403) return;
      problems.push(`${action} answered ${status} to ${JSON.stringify(headers)}`);
    } catch (error) {
      problems.push(`${action} gave no answer to ${JSON.stringify(headers)}: ${error}`);
    }
  };
  for (const action of [...Object.keys(ACTIONS), 'sign-in', 'enter']) {
    for (const Origin of ORIGINS) await ask(action, { 'Sec-Fetch-Site': 'same-origin', Origin });
    for (const site of SITES) await ask(action, { 'Sec-Fetch-Site': site, Origin: ORIGIN });
  }
  if (JSON.stringify(await stateOf(inbox, application.id)) !== JSON.stringify(before)) {
    problems.push('something was changed');
  }
  // The link and the session are good all along, so it was the origin that was refused.
  const own = await post('desk/enter', fields, { ...FROM_PAGE, ...FORM_TYPE, ...visitor() });
  if (own.headers.location !== '/inbox') problems.push('the link was used up');
  return { requests, problems };
}

/** Signs in by a link that is issued, and reads the key of the forms from a page. */
async function signedIn(inbox: Inbox): Promise<{ cookie: string; key: string }> {
  const token = newToken();
  await inbox.addSignInLink({ hash: hashOf(token), email: STAFF }, new Date());
  const body = new URLSearchParams({ token }).toString();
  const entered = await post('desk/enter', body, { ...FROM_PAGE, ...FORM_TYPE, ...visitor() });
  const cookie = entered.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
  const page = await (await fetch(`${ORIGIN}/inbox`, { headers: { Cookie: cookie } })).text();
  const [, key = ''] = /name="key" value="([^"]+)"/.exec(page) ?? [];
  if (!cookie || !key) throw new Error('Signing in to the desk failed.');
  return { cookie, key };
}

/** All that an action could have changed. */
async function stateOf(inbox: Inbox, id: string) {
  const all = { limit: 1000, offset: 0 };
  const [session] = await inbox.deskSessions(new Date());
  return {
    session: session?.id ?? '',
    application: await inbox.application(id),
    history: await inbox.history(id),
    log: (await inbox.deskLog(all)).items.filter(({ action }) => action !== 'view'),
    sessions: (await inbox.deskSessions(new Date())).map((each) => each.id),
  };
}

/** What could stand in the place of a session. */
const SESSIONS: Readonly<Record<string, string>>[] = [
  {},
  { Cookie: 'desk=' },
  { Cookie: `desk=${'a'.repeat(43)}.${'b'.repeat(43)}` },
  { Cookie: `__Host-desk=${newToken()}.${newToken()}; desk=${newToken()}` },
  { Cookie: 'desk=true; __Host-desk=1; session=staff@example.org' },
  { Authorization: 'Basic c3RhZmY6c3RhZmY=', 'X-Forwarded-User': STAFF, 'X-User': STAFF },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { 'X-Middleware-Subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'X-Original-URL': '/inbox', 'X-Rewrite-URL': '/inbox' },
];

/** Asks for every page of the desk without a session, and looks for what only staff may read. */
export async function pagesWithoutSession({ inbox }: Attacked) {
  const organisation = 'Secret Works';
  const { application } = await inbox.receiveApplication(
    sampleApplication({ organisation, email: 'secret@example.org' }),
    () => [],
    new Date(),
  );
  const { id } = application;
  const paths = [
    ...['', '/messages', '/mails', '/counts', '/log', `/applications/${id}`],
    ...[`/applications/${id}/preview`, '?text=secret', '?state=received&page=1', '/log?page=2'],
    ...[`/applications/${id}?_rsc=1`, `/applications/${id.toLowerCase()}`, '/applications/%00'],
    ...[
      `//applications/${id}`,
      `/./applications/${id}`,
      `/applications/${id}/`,
      '/nothing',
      '.rsc',
    ],
  ];
  const problems: string[] = [];
  let requests = 0;
  for (const path of paths) {
    for (const headers of SESSIONS) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const answer = await fetch(`${ORIGIN}/inbox${path}`, {
          method,
          headers,
          redirect: 'manual',
        });
        const text = await answer.text();
        requests += 1;
        const what = `${method} /inbox${path} with ${JSON.stringify(headers)}`;
        if (answer.status >= 500) problems.push(`${what}: ${answer.status}`);
        const leaks = /Secret Works|secret@example\.org|name="key"/.exec(text)?.[0];
        if (leaks) problems.push(`${what} shows ${leaks}`);
        const location = answer.headers.get('Location');
        const isDesk = location && !/^(?:http:\/\/[^/]+)?\/inbox(?:\/|$)/.test(location);
        if (isDesk) problems.push(`${what} leads to ${location}`);
      }
    }
  }
  const seen = (await inbox.deskLog({ limit: 1000, offset: 0 })).items;
  if (seen.some(({ about }) => about === id)) problems.push('the log says that somebody read it');
  return { requests, problems };
}
