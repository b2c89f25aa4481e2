import { signInPath } from '../../lib/desk/letter';
import { isStaff } from '../../lib/desk/staff';
import { hashOf, newToken } from '../../lib/inbox/tokens';
import { site } from '../../lib/site';
import { type Command, type Input, Misuse } from './command';
import { confirmChange, JSON_FLAG, WHO, whoOf, withInbox, YES } from './session';
import { table } from './terminal';

/** The commands for whoever looks after the staff desk. */
export const sessionCommands: Readonly<Record<string, Command>> = {
  sessions: {
    takes: [],
    says: 'Shows who is signed in to the staff desk, or signs them out.',
    flags: {
      revoke: {
        value: 'ID|E-MAIL|all',
        says: 'Sign out: one session, all of a person, or everybody',
      },
      ...JSON_FLAG,
      ...WHO,
      ...YES,
    },
    run: sessions,
  },
  'sign-in': {
    takes: ['E-MAIL'],
    says: 'Prints a link by which one of staff can sign in to the staff desk, once and for 15 minutes.',
    flags: {
      at: {
        value: 'ORIGIN',
        says: `Where the desk is, otherwise ${site.origin}; http://localhost:3000 to try it`,
      },
      ...WHO,
      ...YES,
    },
    run: issueLink,
  },
};

async function issueLink(input: Input): Promise<void> {
  const [email = ''] = input.words;
  const who = whoOf(input);
  const at = input.value('at') ?? site.origin;
  if (!/^https?:/.test(at) || !URL.canParse(at)) {
    throw new Misuse('--at is the begin of an address, such as http://localhost:3000');
  }
  if (!isStaff(input.env, email)) throw new Error(`STAFF doesn't name "${email}".`);
  await confirmChange(input, `Issue a link that signs in ${email}?`);
  const token = newToken();
  const issued = { who, action: 'link', about: undefined, detail: email } as const;
  await withInbox(input, (inbox) =>
    inbox.addSignInLink({ hash: hashOf(token), email, issued }, new Date()),
  );
  input.terminal.print(`${new URL(at).origin}${signInPath(token)}`);
}

async function sessions(input: Input): Promise<void> {
  const revoked = input.value('revoke');
  if (revoked !== undefined) return revoke(input, revoked);
  const found = await withInbox(input, (inbox) => inbox.deskSessions(new Date()));
  if (input.has('json')) return input.terminal.print(JSON.stringify(found, undefined, 2));
  const rows = found.map(({ id, email, startedAt, seenAt }) => [id, email, startedAt, seenAt]);
  if (rows.length > 0) input.terminal.print(table(['ID', 'E-MAIL', 'SINCE', 'LAST SEEN'], rows));
  input.terminal.remark(`${found.length} signed in.`);
}

async function revoke(input: Input, revoked: string): Promise<void> {
  if (input.has('json')) throw new Misuse('--json shows sessions; --revoke ends them');
  const who = whoOf(input);
  const email = { email: revoked };
  const which = revoked === 'all' ? revoked : revoked.includes('@') ? email : { id: revoked };
  await confirmChange(input, `Sign out ${revoked}?`);
  const count = await withInbox(input, (inbox) =>
    inbox.endDeskSessions(which, { who, action: 'revoke' }, new Date()),
  );
  if (count === 0) throw new Error(`Nobody is signed in by "${revoked}".`);
  input.terminal.print(`${count} signed out.`);
}
