import { expect, test } from '@playwright/test';
import { complaintAboutNode } from './node-version.mjs';

test('a Node older than 20.19 gets a sentence that says what to do', () => {
  for (const version of ['4.9.1', '18.20.4', '20.9.0', '20.18.3']) {
    expect(complaintAboutNode(version)).toBe(
      `This project needs Node.js 20.19 or newer; this is ${version}. Install a newer one (https://nodejs.org) and run the command again.`,
    );
  }
  for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0']) {
    expect(complaintAboutNode(version)).toBe('');
  }
});
