import { expect, test } from '@playwright/test';
import { Liquid, type TopLevelToken, TypeGuards } from 'liquidjs';
import { splitTemplate } from './tokens';

const liquid = new Liquid();
const BLOCKS = new Set(['if', 'for', 'raw', 'comment', 'capture']);

test('a template is taken apart without a gap, and what is no tag is named', () => {
  for (const [source, kinds] of [
    ['text alone', []],
    ['{{ a }} {% if a %}b{% else %}c{% endif %}', []],
    ['{% raw %}{{ a {% endraw %}', []],
    ['{% comment %}{% nonsense {% endcomment %}', []],
    ['{% plugin x %}', ['tag that is unknown']],
    ['{% if a %}', ['tag that never ends']],
    [
      '{% if a %}{% for b in c %}{% endif %}{% endfor %}',
      ['tag that never ends', 'tag without its beginning'],
    ],
    ['{% else %}{% endif %}', ['tag without its beginning', 'tag without its beginning']],
    ['{% raw %} {{ a', ['tag that never ends', 'tag that is never closed']],
    ['a {{ b', ['tag that is never closed']],
    ["{{ 'a }}", ["Liquid that can't be evaluated"]],
    ['{% %}{%= x %}', ["Liquid that can't be evaluated", "Liquid that can't be evaluated"]],
  ] as const) {
    const { tokens, left } = splitTemplate(source, liquid, BLOCKS);
    expect(tokens.map((token) => token.getText()).join('')).toBe(source);
    expect([source, [...left.values()].map(({ kind }) => kind)]).toEqual([source, kinds]);
  }
});

test('white space beside a dash is taken away', () => {
  const { tokens } = splitTemplate('a \n{%- if a -%} \n b {{- a -}} c', liquid, new Set());
  expect(tokens.filter(isText).map((token) => token.getContent())).toEqual(['a', 'b', 'c']);
});

test('tags beyond number or depth are refused or named', () => {
  expect(() => splitTemplate('{{ a }}'.repeat(30_000), liquid, BLOCKS)).toThrow('more than 20000');
  expect(() => splitTemplate('{% %}'.repeat(200), liquid, BLOCKS)).toThrow("can't be read");
  const deep = splitTemplate(
    '{% if a %}'.repeat(5000) + '{% endif %}'.repeat(5000),
    liquid,
    BLOCKS,
  );
  expect(deep.left.size).toBe(9800);
});

function isText(token: TopLevelToken) {
  return TypeGuards.isHTMLToken(token);
}
