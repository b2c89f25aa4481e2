import { expect, test } from '@playwright/test';
import { type Evaluate, liquidOf } from './evaluate';

const INCLUDES: Readonly<Record<string, string>> = {
  'note.html': '<b>{{ include.text }}</b>{% if include.big %}!{% endif %}',
  'braces.html': '{% raw %}{{ kept }}{% endraw %}',
  'loop.html': '{% include loop.html %}',
  'plugin.html': '{% plugin %}',
  'posts/beside.md': 'beside',
};

function evaluator(longest?: number): Evaluate {
  const posts = [
    { title: 'A', url: '/a', tags: ['x'], order: 2, draft: true },
    { title: 'B', url: '/b', tags: ['x', 'y'] },
    { title: 'C', url: '/c', tags: [], order: 1 },
  ];
  return liquidOf(
    {
      address: { url: 'https://old.example.org', baseurl: '/base' },
      timezone: 'America/New_York',
      globals: {
        site: {
          url: 'https://old.example.org',
          baseurl: '/base',
          title: 'Site',
          posts,
          list: [1, 2],
        },
        braces: '{{ x }}',
      },
      formatTime: (time) => time.toISOString(),
      postAddress: (name) => {
        if (name !== '2016-01-02-hello') throw new Error(`there is no post ${name}`);
        return '/blog/hello';
      },
      fileAddress: (path) => {
        if (path !== 'about.md') throw new Error(`there is no page or file ${path}`);
        return '/about';
      },
      readPartial: (name, isRelative) => {
        const file = isRelative ? `posts/${name}` : name;
        const text = INCLUDES[file];
        if (text === undefined) throw new Error(`there is no file ${file} to include`);
        return { file, text };
      },
    },
    longest,
  );
}

const PAGE = {
  title: 'Page',
  date: new Date('2016-03-01T03:30:00Z'),
  names: ['A', 'B', 'C'],
  file: 'note.html',
};

function run(text: string, isHtml = false) {
  return evaluator()({ text, file: '_posts/2016-01-01-a.md', line: 5, isHtml, page: PAGE });
}

test('Liquid is evaluated as Jekyll evaluates it', () => {
  for (const [text, expected] of [
    ['no { Liquid } here\r\n', 'no { Liquid } here\r\n'],
    ['{{ page.title }} of {{ site.title | upcase }}', 'Page of SITE'],
    ['a {%- if true -%} b {%- endif %} c', 'ab c'],
    ['{% assign a = "x,y" | split: "," %}{{ a | size }}', '2'],
    ['{% capture c %}{{ page.title }}!{% endcapture %}{{ c }}', 'Page!'],
    [
      '{% for p in site.posts %}{{ p.title }}{% unless forloop.last %},{% endunless %}{% endfor %}',
      'A,B,C',
    ],
    ['{% case page.title %}{% when "Page" %}1{% else %}2{% endcase %}', '1'],
    ['{% comment %} {% plugin %} {{ a {% endcomment %}b', 'b'],
    ['{{ site.url }}{{ site.baseurl }}/x.png', 'https://old.example.org/base/x.png'],
    [
      '{{ "/x y" | relative_url }} {{ "x" | absolute_url }}',
      '/base/x%20y https://old.example.org/base/x',
    ],
    ['{{ "https://a.example.org/" | absolute_url }}', 'https://a.example.org/'],
    ['{{ "/a/index.html" | strip_index }}', '/a/'],
    ['{{ page.date | date: "%Y-%m-%d %H:%M" }}', '2016-02-29 22:30'],
    [
      '{{ page.date | date_to_string }} {{ page.date | date_to_xmlschema }}',
      '29 Feb 2016 2016-02-29T22:30:00-05:00',
    ],
    ['{{ page.date | date_to_long_string: "ordinal", "US" }}', 'February 29th, 2016'],
    ['{{ "The First_One!" | slugify }} {{ "a.b c" | slugify: "pretty" }}', 'the-first-one a.b-c'],
    ['{{ page.names | array_to_sentence_string }}', 'A, B, and C'],
    ['{{ page.names | array_to_sentence_string: "or" }}', 'A, B, or C'],
    ['{{ site.posts | where: "tags", "y" | map: "title" }}', 'B'],
    ['{{ site.posts | where_exp: "p", "p.draft" | map: "title" }}', 'A'],
    ['{{ site.posts | sort: "order" | map: "title" | join }}', 'B C A'],
    ['{{ site.posts | sort: "order", "last" | map: "title" | join }}', 'C A B'],
    [
      '{% assign g = site.posts | group_by: "draft" %}{{ g[0].name }} {{ g[0].size }} {{ g[1].size }}',
      'true 1 2',
    ],
    [
      '{{ site.list | jsonify }} {{ "<a>" | xml_escape }} {{ "a b&c" | cgi_escape }}',
      '[1,2] &lt;a&gt; a+b%26c',
    ],
    [
      '{{ "a b" | uri_escape }} {{ " a  b " | normalize_whitespace }} {{ "a b c" | number_of_words }}',
      'a%20b a b 3',
    ],
    ['{{ "12" | to_integer | plus: 1 }} {{ "it\'s" | smartify }}', "13 it's"],
    ['{{ "*a*" | markdownify | strip_newlines }}', '<p><em>a</em></p>'],
    ['{% include note.html text="a \\"b\\"" big=page.title %}', '<b>a "b"</b>!'],
    ["{% include {{ page.file }} text='x' %}", '<b>x</b>'],
    ['{% include_relative beside.md %}', 'beside'],
    [
      '[x]({% post_url 2016-01-02-hello %}) [y]({% link about.md %}#z)',
      '[x](/blog/hello) [y](/about#z)',
    ],
    ['{{ site.url }}{{ site.baseurl }}{% post_url 2016-01-02-hello %}', '/blog/hello'],
    ['{{ site.baseurl }}{% link about.md %}', '/about'],
    ['{% seo %}{% gist a/1 b.rb %}', '[b.rb (gist a/1)](https://gist.github.com/a/1#file-b-rb)'],
    [
      '{% youtube "https://youtu.be/abcdefghijk" %}',
      '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
    ],
    ['{% twitter https://twitter.com/a/status/1 %}', '<https://twitter.com/a/status/1>'],
  ] as const) {
    expect([text, run(text)]).toEqual([text, { text: expected, notes: [] }]);
  }
});

test('braces that this site would read again are kept', () => {
  for (const [text, expected] of [
    ['{% raw %}{{ a }}{% endraw %}', '{% raw %}{{ a }}{% endraw %}'],
    ['{% raw %}no braces{% endraw %}', 'no braces'],
    ['{{ braces }}', '{% raw %}{{ x }}{% endraw %}'],
    ['{% include braces.html %}', '{% raw %}{{ kept }}{% endraw %}'],
    ['{{ "{" }}{ x }}', '{% raw %}{{ x }}{% endraw %}'],
    ['```\n{% raw %}{% if %}{% endraw %}\n```', '```\n{% raw %}{% if %}{% endraw %}\n```'],
  ] as const) {
    expect([text, run(text)]).toEqual([text, { text: expected, notes: [] }]);
  }
});

test('highlighted code becomes a fence, or HTML where markdown is not read', () => {
  for (const [text, expected] of [
    ['{% highlight ruby %}\na\n\nb\n{% endhighlight %}\nText', '```ruby\na\n\nb\n```\nText'],
    ['{% highlight C++ linenos %}a{% endhighlight %} text', '```c++\na\n```\n text'],
    ['{% highlight js mark_lines="1 3" %}\na\n{% endhighlight %}', '```js {1,3}\na\n```'],
    ['{% highlight md %}\n```\na\n```\n{% endhighlight %}', '````md\n```\na\n```\n````'],
    [
      '- a\n\n  {% highlight sh %}\n  b\n  {% endhighlight %}\n',
      '- a\n\n  ```sh\n  b\n  \n  ```\n',
    ],
    ['text {% highlight sh %}b{% endhighlight %}', 'text \n```sh\nb\n```'],
    [
      '<div>\n{% highlight sh %}\nb\n{% endhighlight %}\n</div>',
      '<div>\n\n```sh\nb\n```\n\n</div>',
    ],
    [
      '<td>{% highlight sh %}a < b\n\nc{% endhighlight %}</td>',
      '<td><pre><code class="language-sh">a &lt; b&#10;\nc</code></pre></td>',
    ],
    [
      '{% highlight text %}{% raw %}{{ a }}{% endraw %}{% endhighlight %}',
      '```text\n{% raw %}{{ a }}{% endraw %}\n```',
    ],
  ] as const) {
    expect([text, run(text).text]).toEqual([text, expected]);
  }
  expect(run('{% highlight sh %}a{% endhighlight %}', true).text).toBe(
    '<pre><code class="language-sh">a</code></pre>',
  );
});

test('what cannot be evaluated stays as written, is noted, and the rest goes on', () => {
  for (const [text, expected, notes] of [
    [
      'a\n{% plugin x %} {{ page.title }}',
      'a\n{% plugin x %} Page',
      [['tag that is unknown', 'plugin', 6]],
    ],
    [
      '{% tabs %}{{ page.title }}{% endtabs %}',
      '{% tabs %}Page{% endtabs %}',
      [
        ['tag that is unknown', 'tabs', 5],
        ['tag that is unknown', 'endtabs', 5],
      ],
    ],
    [
      '{{ page.title | shout }} {{ page.title }}',
      '{{ page.title | shout }} Page',
      [['filter that is unknown', 'shout', 5]],
    ],
    ['{% if a %}x {{ page.title }}', '{% if a %}x Page', [['tag that never ends', 'if', 5]]],
    [
      '{% if true %}{% plugin %}{% endif %}',
      '{% plugin %}',
      [['tag that is unknown', 'plugin', 5]],
    ],
    ['{% if false %}{% plugin %}{% endif %}', '', []],
    [
      '{% for in x %}a{% endfor %}',
      '{% for in x %}a{% endfor %}',
      [
        ["Liquid that can't be evaluated", undefined, 5],
        ["Liquid that can't be evaluated", undefined, 5],
      ],
    ],
    [
      '{% post_url 2016-01-01-no %}',
      '{% post_url 2016-01-01-no %}',
      [["Liquid that can't be evaluated", undefined, 5]],
    ],
    [
      '{% include missing.html %}',
      '{% include missing.html %}',
      [["Liquid that can't be evaluated", undefined, 5]],
    ],
    [
      '{% include plugin.html %}',
      '{% include plugin.html %}',
      [["Liquid that can't be evaluated", undefined, 5]],
    ],
    [
      '{% include loop.html %} {{ page.title }}',
      '{% include loop.html %} Page',
      [["Liquid that can't be evaluated", undefined, 5]],
    ],
    ['{% render "x" %}', '{% render "x" %}', [['tag that is unknown', 'render', 5]]],
    ['\n\n{{ a', '\n\n{{ a', [['tag that is never closed', '{{', 7]]],
  ] as const) {
    const result = run(text);
    expect([text, result.text]).toEqual([text, expected]);
    const left = result.notes.filter(({ severity }) => severity === 'left');
    expect([text, left.map(({ kind, name, line }) => [kind, name, line])]).toEqual([text, notes]);
  }
});

test('an undefined variable is empty and counted, once a place', () => {
  const { text, notes } = run(
    'a\n{{ nothing }}{{ page.nothing.more }}{{ none | default: "d" }}{% if none %}{% endif %}{% for i in (1..3) %}{{ lost }}{% endfor %}',
  );
  expect(text).toBe('a\nd');
  expect(notes.map(({ name, line, severity }) => [name, line, severity])).toEqual([
    ['nothing', 6, 'info'],
    ['page.nothing.more', 6, 'info'],
    ['lost', 6, 'info'],
  ]);
});

test('templates without end take bounded time and memory, and stay as written', () => {
  const evaluate = evaluator(300);
  const loop = (inner: string) =>
    `{% for i in (1..3000) %}{% for j in (1..3000) %}${inner}{% endfor %}{% endfor %}`;
  for (const template of [
    '{% for i in (1..1000000000) %}x{% endfor %}',
    '{% assign s = "aaaaaaaa" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}',
    `{% capture s %}${loop('xxxxxxxxxxxxxxxxxxxx')}{% endcapture %}`,
    '{{ page.date | date: "%1000000000Y" }}',
    loop('{{ site.posts }}'),
  ]) {
    const { text, notes } = evaluate({
      text: `${template} {{ page.title }}`,
      file: 'a.md',
      line: 1,
      isHtml: false,
      page: PAGE,
    });
    expect(text).toContain(template.slice(-30));
    expect(notes).toContainEqual(expect.objectContaining({ severity: 'left' }));
  }
  const { text, notes } = run('{{ a }}'.repeat(30_000));
  expect(text).toHaveLength(30_000 * 7);
  expect(notes).toMatchObject([{ message: 'has more than 20000 tags' }]);
});
