import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { sendOwnPages } from './own-pages';

/** What is sent in answer to a target, if Next.js does what is given. */
function sent(target: string, answer: (response: ServerResponse) => void) {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  const response = new ServerResponse(request);
  const chunks: string[] = [];
  const socket = new Socket();
  socket.write = (chunk: Uint8Array | string) => chunks.push(String(chunk)) > 0;
  response.assignSocket(socket);
  sendOwnPages(target, response);
  answer(response);
  const text = chunks.join('');
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

/** As Next.js streams a page. */
const stream = (status: number) => (response: ServerResponse) => {
  response.statusCode = status;
  response.setHeader('Link', '</font>');
  response.flushHeaders();
  response.write('<html id="__next_error__">');
  response.write('<script>');
  response.end();
};

test('an app’s empty pages are replaced, and what is sent well isn’t', () => {
  for (const [target, status, page] of [
    ['/inbox', 404, 'There is nothing at this address'],
    ['/inbox/x?page=2', 404, 'There is nothing at this address'],
    ['/inbox', 500, 'This page couldn’t be shown'],
    ['/search?q=a', 500, 'This page couldn’t be shown'],
    ['/about', 500, 'This page couldn’t be shown'],
  ] as const) {
    const answer = sent(target, stream(status));
    expect(answer.status).toBe(status);
    expect(answer.text, target).toContain(`<h1>${page}</h1>`);
    expect(answer.text, target).not.toContain('__next_error__');
    expect(answer.text, target).not.toContain('Link:');
  }
  for (const [target, status] of [
    ['/inbox', 200],
    ['/search?q=a', 400],
    ['/about', 404],
    ['/api/contact', 500],
    ['/newsletter/confirm', 500],
  ] as const) {
    const answer = sent(target, stream(status));
    expect(answer.status).toBe(status);
    expect(answer.text, target).toContain('__next_error__');
  }
});

test('a condition that isn’t met is no fault of the server', () => {
  for (const status of [412, 416]) {
    const answer = sent('/plain.css', (response) => {
      response.setHeader('Content-Type', 'text/css');
      response.setHeader('Content-Range', 'bytes */100');
      response.statusCode = status;
      response.statusCode = 500;
      response.end('Internal Server Error');
    });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('Content-Type: text/html; charset=utf-8');
    expect(answer.text).toContain('Content-Range: bytes */100');
    expect(answer.text).not.toContain('Internal Server Error');
  }
});

test('what fails after it began to be sent is left as it is', () => {
  const answer = sent('/search', (response) => {
    response.write('<p>begun');
    response.statusCode = 500;
    response.end('</p>');
  });
  expect(answer.status).toBe(200);
  expect(answer.text).toContain('<p>begun');
  expect(answer.text).toContain('</p>');
});
