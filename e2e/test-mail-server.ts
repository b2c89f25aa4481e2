import { EventEmitter, once } from 'node:events';
import type { Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server of a test, which keeps what it took. */
export interface TestMailServer {
  /** The messages as they came, whole, in their order. */
  received: Buffer[];
  port: number;
  sockets: ReadonlySet<Socket>;
  /** Resolves when the next message is whole; it needn't be acknowledged by then. */
  nextReceived(): Promise<unknown>;
  /** Ends all connections, in the middle of whatever they do. */
  stop(): Promise<void>;
}

/**
 * Starts a mail server on this machine.
 *
 * @param options `smtp-server`'s own; by default it takes whatever comes. With
 * `acknowledges`, it says that it has a message only where that is true of its number, from 1.
 * @param port 0 takes a free one.
 */
export async function startTestMailServer(
  {
    acknowledges = () => true,
    ...options
  }: SMTPServerOptions & { acknowledges?(number: number): boolean } = {},
  port = 0,
): Promise<TestMailServer> {
  const received: Buffer[] = [];
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const number = received.push(Buffer.concat(chunks));
        arrivals.emit('received');
        if (acknowledges(number)) done();
      });
    },
    ...options,
  });
  // Whoever is cut off in the middle is what some tests are about.
  server.on('error', () => {});
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    received,
    port: address.port,
    sockets,
    nextReceived: () => once(arrivals, 'received'),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
