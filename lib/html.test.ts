import { expect, test } from '@playwright/test';
import { parseFragment } from 'parse5';
import { html } from './html';

const HOSTILE = [
  '</p><script>alert(1)</script>',
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  '&lt;b&gt; & &amp;',
  '<!-- ',
  ']]>',
];

test('a value is text, wherever it stands', () => {
  for (const value of HOSTILE) {
    const [element, ...others] = parseFragment(
      html`<p title="${value}" lang='${value}'>${value}</p>`.toString(),
    ).childNodes;
    expect(others).toEqual([]);
    if (!element || !('attrs' in element)) throw new Error('no element');
    expect(element.attrs).toEqual([
      { name: 'title', value },
      { name: 'lang', value },
    ]);
    expect(element.childNodes).toMatchObject([{ nodeName: '#text', value }]);
  }
});

test('HTML in HTML stays as it is, lists of it in a row', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  expect(html`${['<', ['>', 0]]}`.toString()).toBe('&lt;&gt;0');
});

test('nothing is written for what is not there', () => {
  expect(html`a${undefined}${null}${false}${true}${''}b`.toString()).toBe('ab');
});

test('what only looks like HTML of ours is not let through', () => {
  const forged = { toString: () => '<script>' };
  // @ts-expect-error An object that `html` didn't make is no value of a template.
  html`${forged}`;
});
