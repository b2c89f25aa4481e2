import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

test('what old posts say of the site is evaluated, in text, addresses and code', async () => {
  const cases = [
    ['[a]({{ site.url }}/x)', '<p><a href="https://example.org/x">a</a></p>'],
    ['[a]({{site.url}}/x)', '<p><a href="https://example.org/x">a</a></p>'],
    ['[a]({{- site.url -}}/x)', '<p><a href="https://example.org/x">a</a></p>'],
    ['[a]({{ site.baseurl }}/x)', '<p><a href="/x">a</a></p>'],
    ['[a]({{ site.url }}{{ site.baseurl }}/x)', '<p><a href="https://example.org/x">a</a></p>'],
    ['<b title="{{ site.url }}">a</b>', '<p><b title="https://example.org">a</b></p>'],
    ['`{{ site.url }}`', '<p><code>https://example.org</code></p>'],
  ];
  for (const [markdown = '', html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('an image of the site itself is served from where it lies', async () => {
  const { html, images } = await render('![a]({{ site.url }}/assets/x.png)');
  expect(html).toContain('src="/assets/x.png"');
  expect(images.map(({ file }) => file)).toEqual(['/assets/x.png']);
});

test('what stands in raw stays as it is, and is markdown all the same', async () => {
  const cases = [
    ['{% raw %}{{ site.url }} {% if x %}{% endraw %}', '<p>{{ site.url }} {% if x %}</p>'],
    ['{%raw%}{{x}}{%endraw%}', '<p>{{x}}</p>'],
    ['{%- raw -%}{{x}}{%- endraw -%}', '<p>{{x}}</p>'],
    ['{% raw %}**{{ x }}**{% endraw %}', '<p><strong>{{ x }}</strong></p>'],
    ['`{% raw %}{{ x }}{% endraw %}`', '<p><code>{{ x }}</code></p>'],
    ['{% raw %}\n\n{{ x }}\n\n{% endraw %}', '<p>{{ x }}</p>'],
    ['{% raw %}{% raw %}{% endraw %}', '<p>{% raw %}</p>'],
    ['{% raw %}{% endraw %}x', '<p>x</p>'],
  ];
  for (const [markdown = '', html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('braces in code and formulas belong to them', async () => {
  const cases: [markdown: string, kept: string][] = [
    ['```\n{{ site.foo }} {% if x %}\n```', '{{ site.foo }} {% if x %}'],
    ['~~~\n{% highlight %}\n~~~', '{% highlight %}'],
    ['    {{ x }}', '{{ x }}'],
    ['- a\n\n  ```\n  {{ x }}\n  ```', '{{ x }}'],
    ['a `{{ x }}` b', '{{ x }}'],
    ['a `{% endraw %}` b', '{% endraw %}'],
    ['```\n{{ x\n```', '{{ x'],
    ['$$\\frac{{a}}{{b}}$$', '<mfrac><mi>a</mi><mi>b</mi></mfrac>'],
  ];
  for (const [markdown, kept] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toContain(kept);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('any other tag is an error with its line', async () => {
  const cases: [markdown: string, line: number, message: RegExp][] = [
    ['a\n{{ page.title }}', 2, /^\{\{ page\.title \}\} is Liquid that this site doesn't have/],
    ['a {{ site.urls }}', 1, /^\{\{ site\.urls \}\} is Liquid/],
    ["{{ site.url | append: 'x' }}", 1, /is Liquid that this site doesn't have/],
    ['a\n\n\n{% if x %}', 4, /^\{% if x %\} is Liquid/],
    ['{%- include\tx.html -%}', 1, /^\{%- include x\.html -%\} is Liquid/],
    ['{% post_url 2019-1-1-x %}', 1, /is Liquid/],
    ['{% highlight python %}', 1, /write the code between lines of ```/],
    ['[a]({% link x.md %})', 1, /is Liquid/],
    ['<b title="{{ x }}">a</b>', 1, /is Liquid/],
    ['<!--\n{{ x }} -->', 2, /is Liquid/],
    ['|a|\n|-|\n|{{ x }}|', 3, /is Liquid/],
    ['```\n{{ x }}\n```\n\n{{ y }}', 5, /^\{\{ y \}\} is Liquid/],
    ['a {{ b', 1, /never closed/],
    ['a\n{% if b', 2, /never closed/],
    ['a\n{% raw %} b', 2, /\{% raw %\} without \{% endraw %\}/],
    ['a {% endraw %}', 1, /\{% endraw %\} without \{% raw %\}/],
    ['{% raw %}a{% endraw %}\n{% endraw %}', 2, /\{% endraw %\} without \{% raw %\}/],
    ['{{ site.url }}\n{% raw %}\nb\n{% endraw %}\n\n{{ c }}', 6, /^\{\{ c \}\} is Liquid/],
    ['a\r\n\r\n{{ b }}\r\n', 3, /is Liquid/],
  ];
  for (const [markdown, line, message] of cases) {
    const { problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', line, message: expect.stringMatching(message) },
    ]);
  }
});

test('every tag is named, each once a line', async () => {
  const { problems } = await render('{{ a }} {{ a }} {{ b }}\n{{ a }}');
  expect(problems.map(({ line, message }) => `${line} ${message.slice(0, 7)}`)).toEqual([
    '1 {{ a }}',
    '1 {{ b }}',
    '2 {{ a }}',
  ]);
});

test('what only looks like a tag is text', async () => {
  for (const text of ['a } } b', '{ {x} }', '{#x#}', 'a %} b }} c', '{ % if % }']) {
    const result = await render(text);
    expect(result.html, text).toBe(`<p>${text}</p>`);
    expect(result.problems, text).toEqual([]);
  }
});
