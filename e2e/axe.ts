import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { Result, RunOptions } from 'axe-core';

declare global {
  /** What axe leaves in a page. */
  var axe: typeof import('axe-core');
}

/** The rules that a colour scheme makes a difference to. */
export const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Of its builds the one that a page reads in half the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Finds what axe complains of in a page without frames.
 *
 * @param only tags or names of rules; all that are on by default if it is left out.
 * @param without names of rules that are left out.
 */
export async function axeViolations(
  page: Page,
  only?: string[],
  without: readonly string[] = [],
): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    ...(only && { runOnly: only }),
  };
  const { violations } = await page.evaluate((options) => axe.run(options), options);
  return violations;
}

/** Expects that axe complains of nothing; by which rules, see `axeViolations`. */
export async function expectAccessible(page: Page, only?: string[]): Promise<void> {
  const violations = await axeViolations(page, only);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
