import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

/**
 * Opens a page of another site: one that a server of its own answers with. A browser
 * wouldn't let a page that a test answers itself reach a server on this machine.
 *
 * @param html the whole page.
 */
export async function openElsewhere(page: Page, html: string): Promise<void> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  page.once('close', () => server.close());
  // Listening on a port, it has an address that is no path.
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}`);
}
