import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { comparePost } from './posts';
import { readSite } from './sites';

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;

const CONFIG = `url: https://www.example.com
baseurl: /news
permalink: pretty
markdown: redcarpet
highlighter: pygments
docs: https://example.net/docs
`;
const POSTS = {
  '2020-01-02-first.md': `---
title: First
redirect_from: /old
---
[Docs]({{ site.docs }}/a) and *[second]({% post_url 2020-01-03-second %})*

{% highlight ruby %}
puts "{% raw %}{{ x }}{% endraw %}"
{% endhighlight %}
`,
  '2020-01-03-second.md': `---
title: Second
---
[First](https://example.com/news/old), [again]({{ site.baseurl }}/2020/01/02/first/)
`,
  '2020-01-04-swallowed.md': `---
title: Swallowed
---
{% if x %}
`,
};

test('posts of a Jekyll site are compared by its settings, with what the import made of them', async () => {
  test.skip(!hasJekyll, 'jekyll is not installed');
  const folder = test.info().outputPath('site');
  await mkdir(join(folder, '_posts'), { recursive: true });
  await writeFile(join(folder, '_config.yml'), CONFIG);
  for (const [name, text] of Object.entries(POSTS)) {
    await writeFile(join(folder, '_posts', name), text);
  }
  const posts = (await readSite(folder, 'https://site.example.org')) ?? [];
  const [first, second, swallowed] = await Promise.all(posts.map(comparePost));
  expect(first).toEqual({ name: '2020-01-02-first', differences: [] });
  expect(second).toEqual({ name: '2020-01-03-second', differences: [] });
  expect(swallowed?.refusal).toContain("'if' tag was never closed");

  const changed = posts.map((post) => ({
    ...post,
    source: post.source?.replace('second', 'next'),
  }));
  const results = await Promise.all(changed.map(comparePost));
  expect(results.map(({ differences }) => differences.length)).not.toEqual([0, 0, 0]);
});
