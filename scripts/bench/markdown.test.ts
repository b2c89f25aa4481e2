import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCorpus } from './corpus';
import { measureMarkdown } from './markdown';
import { createRemarkPeer } from './remark-peer';

test('measures our renderer and the peer over the same posts', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'markdown-test-'));
  try {
    const corpus = writeCorpus(folder, { posts: 5 });
    const { rows } = await measureMarkdown(corpus, () => {});
    expect(rows.map(({ name }) => name)).toEqual(['ours', 'remark + rehype']);
    expect(rows[0]?.figures.ratio).toBe(1);
    for (const { figures } of rows) expect(figures.ms).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('compares with a peer that highlights, sanitises and sets heading ids', async () => {
  const render = await createRemarkPeer();
  const html = render(
    [
      '---\ntitle: x\n---\n## What is C++?',
      '```Python\nimport x\n```',
      '```sh\nls\n```',
      '```\nplain\n```',
      '<div onclick="x()">"text" -- [^1]</div>\n\n<script>x</script>',
    ].join('\n\n'),
  );
  expect(html).toContain('<h2 id="what-is-c">');
  expect(html.match(/class="shiki/g)).toHaveLength(2);
  expect(html).toContain('<pre><code>plain');
  expect(html).not.toMatch(/onclick|<script|title: x/);
});
