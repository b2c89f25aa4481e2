import { expect, test } from '@playwright/test';
import { toHtml } from 'hast-util-to-html';
import { normaliseFootnotes } from './footnotes';
import { parseHtml } from './tree';

const normalised = (html: string) =>
  toHtml(normaliseFootnotes(parseHtml(html))).replace(/\s*\n\s*/g, '');

const kramdown = `<p>x<sup id="fnref:b" role="doc-noteref"><a href="#fn:b" class="footnote" rel="footnote">1</a></sup>
y<sup id="fnref:b:1"><a href="#fn:b" class="footnote">1</a></sup></p>
<div class="footnotes" role="doc-endnotes"><ol><li id="fn:b" role="doc-endnote">
<p>Note <a href="#fnref:b" class="reversefootnote">&#8617;</a> <a href="#fnref:b:1">&#8617;<sup>2</sup></a></p>
</li></ol></div>`;

const gfm = `<p>x<sup><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup>
y<sup><a href="#fn-b" id="fnref-b-2" data-footnote-ref>1</a></sup></p>
<section data-footnotes><h2 class="sr-only">Footnotes</h2><ol><li id="fn-b">
<p>Note <a href="#fnref-b">↩</a> <a href="#fnref-b-2">↩<sup>2</sup></a></p>
</li></ol></section>`;

test('footnotes of either side have one form', () => {
  const reference = '<note-ref number="1" label="1" back></note-ref>';
  expect(normalised(kramdown)).toBe(
    `<p>x${reference}y${reference}</p><notes><note number="1"><p>Note  </p></note></notes>`,
  );
  expect(normalised(gfm)).toBe(normalised(kramdown));
});

test('a note that does not lead back says so', () => {
  const broken = gfm.replace('href="#fnref-b-2"', 'href="#elsewhere"');
  expect(normalised(broken)).toContain('<note-ref number="1" label="1"></note-ref>');
  expect(normalised(broken)).toContain('<a href="#elsewhere">');
});

test('ids may be percent-encoded in links', () => {
  const html =
    '<p><a href="#%EC%84%A4" id="r">1</a></p><div class="footnotes"><ol><li id="설">N <a href="#r">b</a></li></ol></div>';
  expect(normalised(html)).toContain('<p><note-ref number="1" label="1" back></note-ref></p>');
});

test('a body without footnotes stays as it is', () => {
  const tree = parseHtml('<p><sup><a href="#fn:1">1</a></sup></p>');
  expect(normaliseFootnotes(tree)).toBe(tree);
});
