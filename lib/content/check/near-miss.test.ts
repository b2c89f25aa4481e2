import { expect, test } from '@playwright/test';
import { Post } from '../../schema/post';
import { fieldsOf } from '../../schema/shared';
import { jekyllAdvice } from './jekyll-fields';
import { nearMiss } from './near-miss';

const FIELDS = Object.keys(fieldsOf(Post.def()));

test('a slip in the name of a field is known for one', () => {
  for (const [written, meant] of [
    ['titel', 'title'],
    ['Title', 'title'],
    ['tag', 'tags'],
    ['autor', 'author'],
    ['auhtor', 'author'],
    ['desciption', 'description'],
    ['desrciption', 'description'],
    ['image-alt', 'imageAlt'],
    ['image_alt', 'imageAlt'],
    ['featured_img', 'featured-img'],
    ['redirect-from', 'redirect_from'],
    ['darft', 'draft'],
  ] as const) {
    expect(nearMiss(written, FIELDS), written).toBe(meant);
  }
});

test('a field of another site’s own is no slip, however short', () => {
  for (const name of [
    ...['by', 'id', 'name', 'type', 'toc', 'math', 'page', 'hide', 'lead', 'slug', 'post-type'],
    ...['discourse', 'comments', 'permalink', 'cover', 'series', 'x', 'weight'],
  ]) {
    expect(nearMiss(name, FIELDS), name).toBeUndefined();
  }
});

test('a field of Jekyll’s gets the advice that fits its value', () => {
  const cases: [name: string, value: unknown, severity: string, message: string][] = [
    ['published', false, 'error', 'keeps nothing back here; write draft: true'],
    ['published', 'false', 'error', 'keeps nothing back here; write draft: true'],
    ['published', true, 'warning', 'has no effect; take it out, as what isn’t a draft is public'],
    [
      'permalink',
      '/2016/a.html',
      'warning',
      'has no effect, as the address is made of the file’s name; so that the old address leads here, write redirect_from: /2016/a.html',
    ],
    [
      'permalink',
      '/:year/:title',
      'warning',
      'has no effect, as the address is made of the file’s name; so that the old address leads here, write redirect_from: and that address',
    ],
    ['categories', 'news scala', 'warning', 'is called tags here; write tags: [news, scala]'],
    ['categories', ['a b', 'c'], 'warning', 'is called tags here; write tags: [a b, c]'],
    ['categories', null, 'warning', 'is called tags here; write tags: [one, two]'],
    [
      'last_modified_at',
      '2020-01-02',
      'warning',
      'is called updated here; write updated: 2020-01-02',
    ],
    ['last_modified_at', 'soon', 'warning', 'is called updated here; write updated: YYYY-MM-DD'],
    ['by', 'Ann Example', 'warning', 'is called author here; write author: Ann Example'],
    ['subtitle', 'A: b', 'warning', 'is called description here; write description: …'],
    [
      'excerpt_separator',
      '<!--more-->',
      'warning',
      'has no effect, as lists show the description, or else how the text begins; take it out',
    ],
    [
      'layout',
      'post',
      'warning',
      'has no effect, as documents of a kind all look the same here; take it out',
    ],
    [
      'slug',
      'a',
      'warning',
      'has no effect, as the address is made of the file’s name; rename the file, or take it out',
    ],
  ];
  for (const [name, value, severity, message] of cases) {
    expect(jekyllAdvice(name, value, FIELDS), `${name}: ${value}`).toEqual({ severity, message });
  }
  expect(jekyllAdvice('discourse', true, FIELDS)).toBeUndefined();
  expect(jekyllAdvice('by', 'A', ['title'])).toBeUndefined();
});
