import { expect, test } from '@playwright/test';
import type { Properties } from 'hast';
import { anyImage } from './images';
import { renderMarkdown } from './render';
import { addClasses, applyLength, applyStyle, isKnownClass } from './styles';

test('declarations become attributes where there is one, else classes', () => {
  const cases: [tagName: string, style: string, properties: Properties][] = [
    ['img', 'width:300px', { width: 300 }],
    ['img', 'width:300px; height:200px', { width: 300, height: 200 }],
    ['img', 'height: 12.6px', { height: 13 }],
    ['img', 'width:10em', { width: 160 }],
    ['img', 'width:1.5rem', { width: 24 }],
    ['img', 'width:50%', { className: ['w-[50%]'] }],
    ['img', 'width:33.4%', { className: ['w-[33%]'] }],
    ['img', 'width:120%', { className: ['w-[100%]'] }],
    ['img', 'width:50vw', { className: ['w-[50%]'] }],
    ['img', 'max-width:80%', { className: ['max-w-[80%]'] }],
    ['img', 'max-height:600px', { className: ['max-h-[600px]'] }],
    ['img', 'max-width:320px', { className: ['max-w-[350px]'] }],
    ['img', 'max-width:20em', { className: ['max-w-[350px]'] }],
    ['img', 'max-width:9999px', { className: ['max-w-[1500px]'] }],
    ['td', 'width:90px', { width: 90 }],
    ['p', 'width:300px', { className: ['max-w-[300px]'] }],
    ['div', 'float:right', { className: ['float-right'] }],
    ['div', 'text-align:center', { className: ['text-center'] }],
    ['img', 'display:block; margin: 0 auto', { className: ['block', 'mx-auto'] }],
    ['img', 'margin-left:auto;margin-right:auto', { className: ['ml-auto', 'mr-auto'] }],
    ['p', 'FLOAT : Left', { className: ['float-left'] }],
    ['p', 'float:left !important', { className: ['float-left'] }],
    ['img', 'width:auto;height:auto;float:none', {}],
    ['p', '', {}],
    ['p', ' ; ;', {}],
  ];
  for (const [tagName, style, expected] of cases) {
    const properties: Properties = {};
    expect(applyStyle(tagName, properties, style), style).toEqual([]);
    expect(properties, `${tagName} ${style}`).toEqual(expected);
  }
});

test('what the site does not know is given back, and nothing comes of it', () => {
  const cases: [style: string, unknown: string[]][] = [
    ['border:0', ['border:0']],
    ['width', ['width']],
    ['width:wide', ['width:wide']],
    ['width:-5px', ['width:-5px']],
    ['width:calc(1px)', ['width:calc(1px)']],
    ['background-image:url(//example.org/x)', ['background-image:url(//example.org/x)']],
    ['constructor:x', ['constructor:x']],
    ['display:none; top:9px', ['display:none', 'top:9px']],
    ['margins:1px', ['margins:1px']],
  ];
  for (const [style, unknown] of cases) {
    const properties: Properties = {};
    expect(applyStyle('img', properties, style), style).toEqual(unknown);
    expect(properties, style).toEqual({});
  }
  const properties: Properties = {};
  expect(applyStyle('img', properties, 'width:50%; top:0')).toEqual(['top:0']);
  expect(properties).toEqual({ className: ['w-[50%]'] });
});

test('of spaces, type and colours, which the site has of its own, nothing is said', () => {
  for (const style of [
    'margin: 10px',
    'margin-top:1em; MARGIN-BOTTOM : 0',
    'margin-inline-start: 0',
    'padding:0 2px 0 2px',
    'padding-left:5%',
    'line-height:1.5 !important',
    'font-size:9px; font-family: "Arial", serif',
    'font-weight: 600',
    'color:red',
    'background: #fff',
    'background-color:rgb(0, 0, 0)',
    'letter-spacing:1px; text-indent:0',
    '-webkit-hyphens:none; mso-line-height-rule: exactly',
  ]) {
    const properties: Properties = {};
    expect(applyStyle('p', properties, style), style).toEqual([]);
    expect(properties, style).toEqual({});
  }
});

test('a length is a number with a unit that screens have, pixels without one', () => {
  for (const [value, isLength] of [
    ['300', true],
    ['300px', true],
    ['50%', true],
    ['2em', true],
    ['auto', false],
    ['', false],
    ['300 px', false],
    ['3cm', false],
    ['1e3px', false],
  ] as const) {
    expect(applyLength('img', {}, 'width', value), value).toBe(isLength);
  }
});

test('classes are added to those there are, each once', () => {
  const properties: Properties = { className: ['block'] };
  addClasses(properties, 'table', 'block', 'table');
  expect(properties.className).toEqual(['block', 'table']);
});

test('a class has a meaning here or none', () => {
  for (const name of ['text-center', 'float-right', 'table', 'no_toc', 'mx-auto']) {
    expect(isKnownClass(name), name).toBe(true);
  }
  for (const name of ['', 'row', 'Table', 'fixed', 'text-center block', 'constructor']) {
    expect(isKnownClass(name), name).toBe(false);
  }
});

test('what changes looks alone and is not here is one warning a document, which counts it', async () => {
  const image = '![a](/x.png)';
  const cases: [markdown: string, line: number, message: string][] = [
    [
      '<p style="position:fixed">a</p>',
      1,
      'styles and classes that this site doesn’t have are left out (1): style "position:fixed"; take them out',
    ],
    [
      `b\n\n${image}{:.rounded}`,
      3,
      'styles and classes that this site doesn’t have are left out (1): class "rounded"; take them out',
    ],
    [
      'a\n{: class="lead text-center" style="top:0"}',
      2,
      'styles and classes that this site doesn’t have are left out (2): class "lead", style "top:0"; take them out',
    ],
    [
      `a\n\n${image}{:width="wide" data-x="1" loading="lazy"}`,
      3,
      'styles and classes that this site doesn’t have are left out (3): width "wide", attribute data-x, attribute loading; take them out',
    ],
    [
      '<div class="row">\n<span class="col">a</span> <span class="col">b</span></div>\n\nc\n{:.lead .big}',
      1,
      'styles and classes that this site doesn’t have are left out (5): class "col" (2 times), class "row", class "lead", 1 other; take them out',
    ],
    [
      '{:half: style="top:0"}\n\na\n{:half}',
      1,
      'styles and classes that this site doesn’t have are left out (1): style "top:0"; take them out',
    ],
  ];
  for (const [markdown, line, message] of cases) {
    const { html, problems } = await renderMarkdown(markdown, {
      siteUrl: 'https://example.org',
      resolveImage: anyImage,
    });
    expect(problems, markdown).toEqual([{ severity: 'warning', line, message }]);
    expect(html, markdown).not.toMatch(/ (?:style|data-x)=|fixed|rounded|lead|row|col/);
  }
});

test('classes that this site has, and those of code, are no warning', async () => {
  for (const markdown of [
    '<p class="text-center table">a</p>',
    'a\n{:.float-right .no_toc}',
    '<pre><code class="language-sh">a</code></pre>',
    '<p style="margin-top:0; text-align:center; color:red">a</p>',
  ]) {
    const { problems } = await renderMarkdown(markdown, {
      siteUrl: 'https://example.org',
      resolveImage: anyImage,
    });
    expect(problems, markdown).toEqual([]);
  }
});
