import { expect, test } from '@playwright/test';
import type { Properties } from 'hast';
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
    ['color:red', ['color:red']],
    ['width', ['width']],
    ['width:wide', ['width:wide']],
    ['width:-5px', ['width:-5px']],
    ['width:calc(1px)', ['width:calc(1px)']],
    ['background:url(//example.org/x)', ['background:url(//example.org/x)']],
    ['constructor:x', ['constructor:x']],
    ['color:red; font-size:9px', ['color:red', 'font-size:9px']],
  ];
  for (const [style, unknown] of cases) {
    const properties: Properties = {};
    expect(applyStyle('img', properties, style), style).toEqual(unknown);
    expect(properties, style).toEqual({});
  }
  const properties: Properties = {};
  expect(applyStyle('img', properties, 'width:50%; color:red')).toEqual(['color:red']);
  expect(properties).toEqual({ className: ['w-[50%]'] });
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
