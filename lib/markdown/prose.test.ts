import { expect, test } from '@playwright/test';
import { splitFrontmatter } from './frontmatter';
import { readProse } from './read';

const BODY = `One *two
three* {% raw %}\`code\`{% endraw %} four
![alt](/x.png) [five](/six) <https://example.org>

<div>seven
<pre>code</pre>
</div>
eight
{: .class}

Nine
: ten <kbd>Enter</kbd> eleven

> a [^1]
> - twelve

[^1]: note $$x$$ thirteen
`;

test('prose is all words but code and addresses, each with its line in the file', () => {
  const passages = readProse(
    splitFrontmatter(`---\ntitle: T\n---\n${BODY}`),
    'https://example.org',
  );
  const words = passages.flatMap(({ text, lineAt }) =>
    [...text.matchAll(/\w+/g)].map(({ 0: word, index }) => `${lineAt(index)} ${word}`),
  );
  expect(words).toEqual([
    '4 One',
    '4 two',
    '5 three',
    '5 four',
    '6 five',
    '8 seven',
    '11 eight',
    '14 Nine',
    '15 ten',
    '15 eleven',
    '17 a',
    '18 twelve',
    '20 note',
    '20 thirteen',
  ]);
});
