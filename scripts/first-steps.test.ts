import { expect, test } from '@playwright/test';
import { isWorthReading } from './first-steps.mjs';
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

test('what npm warns of when it installs is shown, but for what packages depend on', () => {
  const lines = [
    'npm warn deprecated glob@7.2.3: Glob versions prior to v9 are no longer supported',
    '',
    'npm warn EBADENGINE Unsupported engine {',
    'npm error code EINTEGRITY',
    'added 1046 packages in 2m',
  ];
  expect(lines.filter(isWorthReading)).toEqual(lines.slice(2));
});
