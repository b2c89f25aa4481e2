/**
 * What a failure of a database means for whoever asked: `busy` may be over in a
 * moment, `lost` is a connection that is of no use any more where a new one may be,
 * `away` is all else that keeps a database from answering. Anything else is a
 * mistake of ours or of the caller.
 */
export type Failure = 'busy' | 'lost' | 'away';

/** Of SQLite, by the start of its code. */
const FILE_FAILURES: [RegExp, Failure][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  // A file that was read-only when it was opened stays so for that connection.
  [/^SQLITE_READONLY/, 'lost'],
  [/^SQLITE_(CANTOPEN|CORRUPT|FULL|IOERR|NOMEM|NOTADB|PERM|PROTOCOL)/, 'away'],
];

/** Of Postgres, by its SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES_FAILURES: [RegExp, Failure][] = [
  // A serialisation failure, a deadlock, a lock that wasn't free in time.
  [/^(40001|40P01|55P03)$/, 'busy'],
  [/^(08...|57P0.)$/, 'lost'],
  // Who may log in, an unknown database, read-only, out of disk or connections, broken
  // within; timed out.
  [/^(28...|3D000|25006|53...|55...|57...|58...|XX...)$/, 'away'],
];

/** Of the system: the way to a server, the folder of a file, certificates. */
const NETWORK_FAILURES: [RegExp, Failure][] = [
  [/^(ECONNRESET|EPIPE)$/, 'lost'],
  [/^E(AI_AGAIN|CONNREFUSED|HOSTUNREACH|NETUNREACH|NOTFOUND|TIMEDOUT)$/, 'away'],
  [/^E(ACCES|EXIST|IO|MFILE|NOENT|NOSPC|NOTDIR|PERM|ROFS)$/, 'away'],
  [/^(CERT|DEPTH_ZERO|ERR_TLS|SELF_SIGNED|UNABLE_TO)_/, 'away'],
];

/** Of libraries that give no code, by what they say. */
const SAID_FAILURES: [RegExp, Failure][] = [
  [/^Connection terminated|^Client has encountered a connection error/, 'lost'],
  [/^timeout exceeded|^Query read timeout|^The server does not support SSL/, 'away'],
  [/^ConnectionFailed|database connection is not open/i, 'away'],
];

/** @returns undefined if the database is there and well. */
export function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  // Node tries each address that a name has, and tells of all together.
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    match(code, [...FILE_FAILURES, ...POSTGRES_FAILURES, ...NETWORK_FAILURES]) ??
    match(error.message, SAID_FAILURES)
  );
}

function match(text: string, failures: [RegExp, Failure][]): Failure | undefined {
  return failures.find(([pattern]) => pattern.test(text))?.[1];
}
