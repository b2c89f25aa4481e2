import { connect } from 'node:net';

/** What was answered, or that nothing was. */
export interface RawAnswer {
  /** 0 if the connection ended without an answer. */
  status: number;
  /** By their names in small letters. */
  headers: ReadonlyMap<string, string>;
  text: string;
}

/** A request as it goes over the line: nothing in it is put right, as Node.js and browsers would. */
export interface RawRequest {
  method: string;
  target: string;
  headers: Readonly<Record<string, string>>;
  /** As it is; its length stands in `headers`. */
  body?: string;
}

const PATIENCE = 30_000;

/** Sends a request of which nothing is escaped or left out, on a connection of its own. */
export async function sendRaw(
  port: number,
  { method, target, headers, body = '' }: RawRequest,
): Promise<RawAnswer> {
  const lines = Object.entries({ Host: `localhost:${port}`, Connection: 'close', ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return read(await exchange(port, `${method} ${target} HTTP/1.1\r\n${head}\r\n\r\n${body}`));
}

/**
 * Writes text to a connection of its own, as it is, and gives whatever comes until the server
 * ends the connection.
 *
 * @param patience milliseconds to wait for that.
 */
export function exchange(port: number, text: string, patience = PATIENCE): Promise<string> {
  return new Promise((done, fail) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, 'localhost', () => socket.write(text));
    socket.setTimeout(patience, () => {
      socket.destroy();
      fail(new Error(`No answer to ${text.slice(0, 200)} in ${patience} ms`));
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    // The server may close in the middle of what it refuses to read.
    socket.on('error', () => {});
    socket.on('close', () => done(Buffer.concat(chunks).toString('latin1')));
  });
}

function read(answer: string): RawAnswer {
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: new Map(headers),
    text: rest.join('\r\n\r\n'),
  };
}
