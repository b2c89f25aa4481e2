import { expect, test } from '@playwright/test';
import {
  alsoReachedBy,
  datePlaceholders,
  fillTemplate,
  postTemplate,
  slugify,
  withEnding,
} from './permalinks';

test('slugs are those of Jekyll', () => {
  for (const [text, mode, slug] of [
    ['The _config.yml file', undefined, 'the-config-yml-file'],
    ['The _config.yml file', 'pretty', 'the-_config.yml-file'],
    ['The _config.yml file', 'ascii', 'the-config-yml-file'],
    ['The cönfig.yml file', 'latin', 'the-config-yml-file'],
    ['The _config.yml file', 'raw', 'the-_config.yml-file'],
    ['The _config.yml file', 'none', 'the _config.yml file'],
    ['설치 방법!', 'default', '설치-방법'],
    ['C++ (again)', 'pretty', 'c++-(again)'],
  ] as const) {
    expect(slugify(text, mode)).toBe(slug);
  }
  expect(slugify('Hello World', 'pretty', true)).toBe('Hello-World');
});

test('each style and placeholder gives the address that Jekyll gives', () => {
  const placeholders = {
    ...datePlaceholders('2016-01-03', '09:05:07'),
    categories: 'news/more',
    title: 'Hello-World',
    output_ext: '.html',
  };
  for (const [permalink, address] of [
    ['date', '/news/more/2016/01/03/Hello-World.html'],
    ['pretty', '/news/more/2016/01/03/Hello-World/'],
    ['none', '/news/more/Hello-World.html'],
    ['ordinal', '/news/more/2016/003/Hello-World.html'],
    ['weekdate', '/news/more/2016/W53/Sun/Hello-World.html'],
    ['/:i_month/:i_day/:short_year/:title', '/1/3/16/Hello-World'],
    ['/:short_month/:long_month/:short_day/:long_day/', '/Jan/January/Sun/Sunday/'],
    ['/:w_year/:week/:w_day', '/2015/53/7'],
    ['/:hour:minute:second', '/090507'],
    ['/:year_:month/:title', '/2016_01/Hello-World'],
    ['/caf%C3%A9/../../x//./y', '/café/x/y'],
    ['about', '/about'],
  ] as const) {
    expect(fillTemplate(postTemplate(permalink), placeholders)).toBe(address);
  }
  expect(() => fillTemplate('/:unknown', placeholders)).toThrow(/has :unknown/);
  expect(
    ['pretty', 'date', 'none', '/:title/', '/:title'].map((each) => withEnding('/a', each)),
  ).toEqual(['/a/', '/a:output_ext', '/a:output_ext', '/a/', '/a']);
});

test('a page was reached by other addresses, too', () => {
  for (const [address, others] of [
    ['/', ['/index.html']],
    ['/a/', ['/a/index.html', '/a']],
    ['/a/index.html', ['/a/']],
    ['/a.html', ['/a']],
    ['/a', ['/a.html']],
    ['/a.xml', []],
  ] as const) {
    expect(alsoReachedBy(address)).toEqual(others);
  }
});
