/** What is sent over one connection, and the statuses that must come back, no more and no fewer. */
export interface Smuggling {
  name: string;
  sent: string;
  statuses: readonly number[];
}

const HOST = 'Host: localhost';
/** What must never be answered: a request in the body of another. */
const HIDDEN = `GET /smuggled HTTP/1.1\r\n${HOST}\r\n\r\n`;

const get = (...lines: string[]) => `GET /about HTTP/1.1\r\n${HOST}\r\n${head(lines)}`;
const post = (...lines: string[]) => `POST /api/contact HTTP/1.1\r\n${HOST}\r\n${head(lines)}`;
const head = (lines: readonly string[]) => [...lines, '', ''].join('\r\n');

const CHUNKED = 'Transfer-Encoding: chunked';
const CLOSE = 'Connection: close';
const length = (text: string) => `Content-Length: ${text.length}`;

/** Requests of which two servers in a row may disagree where they end. */
export const SMUGGLING: readonly Smuggling[] = [
  // Two lengths.
  ...[
    [length(HIDDEN), CHUNKED],
    [CHUNKED, length(HIDDEN)],
    ['Content-Length: 4', 'Content-Length: 5'],
    ['Content-Length: 4', 'Content-Length: 4'],
    ['Content-Length: 4, 4'],
    ['Content-Length: 4, 5'],
  ].map((lines) => ({
    name: lines.join(' and '),
    sent: `${post(...lines)}0\r\n\r\n${HIDDEN}`,
    statuses: [400],
  })),
  // Lengths that are no number.
  ...['+4', '-4', '0x4', '4 4', '4;', '1e1', '', '٤', '99999999999999999999999', '4.0'].map(
    (value) => ({
      name: `Content-Length: ${value}`,
      sent: `${post(`Content-Length: ${value}`)}a=b&${HIDDEN}`,
      statuses: [400],
    }),
  ),
  // Encodings that one server knows and another doesn't.
  ...['xchunked', 'chunked, identity', 'chunked;a=b', '"chunked"', '\x0bchunked', 'chunked, x'].map(
    (value) => ({
      name: `Transfer-Encoding: ${JSON.stringify(value)}`,
      sent: `${post(`Transfer-Encoding: ${value}`)}0\r\n\r\n${HIDDEN}`,
      statuses: [400],
    }),
  ),
  // Heads that are none.
  ...[
    'Transfer-Encoding : chunked',
    ' Transfer-Encoding: chunked',
    'Transfer-Encoding\t: chunked',
    'X: a\rTransfer-Encoding: chunked',
    'X: a\nTransfer-Encoding: chunked',
    'X: a\r\n continued',
    'X: a\0b',
    'X',
    ': a',
    'X Y: a',
    'Content-Length\0: 4',
  ].map((line) => ({
    name: JSON.stringify(line),
    sent: `${post(line)}0\r\n\r\n${HIDDEN}`,
    statuses: [400],
  })),
  // Chunks that are none.
  ...['0x3', '-1', '+3', '3 3', 'g', '', 'FFFFFFFFFFFFFFFFF', '3\n', '３'].map((size) => ({
    name: `a chunk of ${JSON.stringify(size)}`,
    sent: `${post(CHUNKED)}${size}\r\na=b\r\n0\r\n\r\n${HIDDEN}`,
    statuses: [400],
  })),
  // First lines that are none.
  ...[
    'GET /about HTTP/1.2',
    'GET /about HTTP/9.9',
    'GET /about HTTX/1.1',
    'GET\t/about HTTP/1.1',
    'GET /about HTTP/1.1 x',
    'GET /a b HTTP/1.1',
    'PRI * HTTP/2.0',
    ' GET /about HTTP/1.1',
    'GET',
  ].map((line) => ({
    name: JSON.stringify(line),
    sent: `${line}\r\n${HOST}\r\n\r\n`,
    statuses: [400],
  })),
  // Node.js reads these as HTTP/1.1, and as one request each.
  ...['GET /about', 'GET /about HTTP/0.9', 'GET /about HTTP/2.0', 'GET  /about HTTP/1.1'].map(
    (line) => ({
      name: JSON.stringify(line),
      sent: `${line}\r\n${HOST}\r\n${CLOSE}\r\n\r\n`,
      statuses: [200],
    }),
  ),
  { name: 'no host', sent: 'GET /about HTTP/1.1\r\n\r\n', statuses: [400] },
  { name: 'a head of 20 KB', sent: get(`X: ${'a'.repeat(20_000)}`), statuses: [431] },
  {
    name: 'an expectation that nobody knows',
    sent: get('Expect: x', CLOSE),
    statuses: [417],
  },
  // What is right, and has to stay one request.
  {
    name: 'a GET whose body is a request',
    sent: get(length(HIDDEN), CLOSE) + HIDDEN,
    statuses: [200],
  },
  {
    name: 'a POST to a page whose body is a request',
    sent: `POST /about HTTP/1.1\r\n${HOST}\r\n${length(HIDDEN)}\r\n${CLOSE}\r\n\r\n${HIDDEN}`,
    statuses: [405],
  },
  {
    name: 'a POST whose chunks are a request',
    sent: `${post(CHUNKED, CLOSE)}${HIDDEN.length.toString(16)}\r\n${HIDDEN}\r\n0\r\n\r\n`,
    statuses: [403],
  },
  {
    name: 'a chunk with an extension',
    sent: `${post(CHUNKED, CLOSE)}1;a=b\r\na\r\n0\r\n\r\n`,
    statuses: [403],
  },
  { name: 'two requests in a row', sent: get() + get(CLOSE), statuses: [200, 200] },
  {
    name: 'a method in a header',
    sent: get('X-HTTP-Method-Override: DELETE', CLOSE),
    statuses: [200],
  },
  {
    name: 'another path in a header',
    sent: get('X-Original-URL: /inbox', 'X-Rewrite-URL: /inbox', CLOSE),
    statuses: [200],
  },
  {
    name: 'another protocol',
    sent: get('Connection: Upgrade, HTTP2-Settings, close', 'Upgrade: h2c', 'HTTP2-Settings: AA'),
    statuses: [200],
  },
  {
    name: 'a web socket',
    sent: get(
      'Connection: Upgrade, close',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ),
    statuses: [200],
  },
  {
    name: 'a tunnel',
    sent: 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    statuses: [],
  },
];
