import { expect, test } from '@playwright/test';
import { readBody } from './body';

test('a body that its sender broke off is no fault of the site', async () => {
  for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
    let pulls = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulls += 1;
        if (pulls === 1) controller.enqueue(new TextEncoder().encode('{"name":'));
        else controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
      },
    });
    const headers = { 'Content-Type': type };
    // Node.js wants to be told that the request is still being written.
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const read = await readBody(new Request('http://localhost/api/contact', init));
    expect(read).toEqual({ status: 413 });
  }
});
