import { expect, test } from '@playwright/test';
import { readLost } from './lost';

const REST = 'the page behind the post';

for (const [html, lost] of [
  ['<p>a</p><iframe src="x"></iframe><video src="x"></video><p>b</p>', []],
  ['<p>a<p>b', []],
  ['<ul><li>a', [REST]],
  ['<iframe src="x"/><p>a</p>', ['iframe: <p>a</p><p>⟨end of the post⟩</p>', REST]],
  ['<textarea>a<p>b</p>', ['textarea: a<p>b</p><p>⟨end of the post⟩</p>', REST]],
  ['<title>a</title>b', ['title: a']],
  ['<noscript>a <b>c</b></noscript>b', ['noscript: a <b>c</b>']],
  ['<video src="x"><p>a</p>', ['video: a⟨end of the post⟩', REST]],
  ['<p>a</p><!-- b <p>c</p>', [REST]],
  ['<style>p {} <p>c</p>', [REST]],
  ['<a name="x"/>b', [REST]],
  ['<div>a', [REST]],
] as const) {
  test(`what a browser loses of ${html}`, () => {
    expect(readLost(html)).toEqual(lost);
  });
}
