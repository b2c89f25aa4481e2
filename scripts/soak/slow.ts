import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two of a kind: all at once they would be a crowd, which the load is. */
const APART = 200;

/** Visitors who keep a connection and do next to nothing with it. */
const WAYS: Readonly<Record<string, (socket: Socket) => NodeJS.Timeout>> = {
  'headers that come one a second': (socket) => {
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    return setInterval(() => socket.write('X-Slow: 1\r\n'), 1000);
  },
  'a body that comes by one byte a second': (socket) => {
    socket.write(
      'POST /api/contact HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{',
    );
    return setInterval(() => socket.write(' '), 1000);
  },
  'answers that nobody reads': (socket) => {
    socket.pause();
    const question = 'GET /llms-full.txt HTTP/1.1\r\nHost: localhost\r\n\r\n';
    // More than the system keeps for a connection.
    socket.write(question.repeat(100));
    // Who reads nothing learns only by writing that the other side is gone.
    return setInterval(() => socket.write(question), 5000);
  },
};

/** What became of the slow visitors of one kind. */
export interface Slow {
  way: string;
  /** How many there were. */
  count: number;
  /** How many were cut off, and after how many seconds at the latest. */
  cut: number;
  seconds: number;
}

/**
 * Opens slow connections of each kind and waits until the server has cut them off.
 *
 * @param most milliseconds to wait.
 */
export function slowVisitors(port: number, count: number, most: number): Promise<Slow[]> {
  return Promise.all(
    Object.entries(WAYS).map(async ([way, begin]) => {
      const times = await Promise.all(
        Array.from({ length: count }, async (_, index) => {
          await sleep(index * APART);
          return untilCut(port, begin, most);
        }),
      );
      const cut = times.filter((time) => time !== undefined);
      return { way, count, cut: cut.length, seconds: Math.max(0, ...cut) / 1000 };
    }),
  );
}

/** @returns after how many milliseconds the connection ended; undefined if it didn't in time. */
function untilCut(
  port: number,
  begin: (typeof WAYS)[string],
  most: number,
): Promise<number | undefined> {
  return new Promise((done) => {
    const start = performance.now();
    const socket = connect(port, 'localhost');
    const beat = begin(socket);
    const end = (time: number | undefined) => {
      clearInterval(beat);
      clearTimeout(timer);
      socket.destroy();
      done(time);
    };
    const timer = setTimeout(() => end(undefined), most);
    socket.on('error', () => end(performance.now() - start));
    socket.on('close', () => end(performance.now() - start));
  });
}
