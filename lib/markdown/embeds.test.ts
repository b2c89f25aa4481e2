import { expect, test } from '@playwright/test';
import { embedOf } from './embeds';
import { renderMarkdown } from './render';

const ID = 'dQw4w9WgXcQ';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

test('a video of YouTube is known by any of its addresses', () => {
  for (const address of [
    `https://www.youtube.com/embed/${ID}`,
    `https://youtube.com/embed/${ID}`,
    `https://m.youtube.com/embed/${ID}`,
    `https://www.youtube-nocookie.com/embed/${ID}`,
    `https://youtube-nocookie.com/embed/${ID}`,
    `http://www.youtube.com/embed/${ID}`,
    `//www.youtube.com/embed/${ID}`,
    ` https://www.youtube.com/embed/${ID}\n`,
    `https://WWW.YouTube.com/embed/${ID}`,
    `https://www.youtube.com:443/embed/${ID}`,
    `https://www.youtube.com/embed/${ID}?rel=0&controls=0`,
    `https://www.youtube.com/embed/${ID}#t=1`,
  ]) {
    expect(embedOf(address), address).toEqual({
      page: `https://www.youtube.com/watch?v=${ID}`,
      frame: `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`,
    });
  }
});

test('a video may begin later', () => {
  expect(embedOf(`https://www.youtube.com/embed/${ID}?rel=0&start=90`)).toEqual({
    page: `https://www.youtube.com/watch?v=${ID}&t=90s`,
    frame: `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&start=90`,
  });
  for (const start of ['', '1m', '-5', '1%262', '"onload=x']) {
    const embed = embedOf(`https://www.youtube.com/embed/${ID}?start=${start}`);
    expect(embed?.frame, start).toBe(`https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`);
  }
});

test('a list of videos is shown as a list', () => {
  expect(embedOf('https://www.youtube.com/embed/videoseries?list=PLa-b_c')).toEqual({
    page: 'https://www.youtube.com/playlist?list=PLa-b_c',
    frame: 'https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=PLa-b_c',
  });
});

const REFUSED = [
  'https://player.vimeo.com/video/1',
  `https://youtube.com.example.com/embed/${ID}`,
  `https://xyoutube.com/embed/${ID}`,
  `https://www.youtube.com@example.com/embed/${ID}`,
  `https://someone@www.youtube.com/embed/${ID}`,
  `https://someone:word@www.youtube.com/embed/${ID}`,
  `https://www.youtube.com:8443/embed/${ID}`,
  `https://example.com/www.youtube.com/embed/${ID}`,
  `https://example.com/?https://www.youtube.com/embed/${ID}`,
  // The o is Cyrillic.
  `https://www.y\u043Eutube.com/embed/${ID}`,
  `https://www.youtube.com/watch?v=${ID}`,
  `https://www.youtube.com/v/${ID}`,
  `https://www.youtube.com/redirect?q=/embed/${ID}`,
  `https://www.youtube.com/embed/../redirect/${ID}`,
  `https://www.youtube.com/embed/${ID}/more`,
  'https://www.youtube.com/embed/',
  'https://www.youtube.com/embed/videoseries',
  'https://www.youtube.com/embed/videoseries?list=a%26b',
  `https://www.youtube.com/embed/${ID}%22`,
  `ftp://www.youtube.com/embed/${ID}`,
  `/embed/${ID}`,
  'javascript:alert(1)',
  `javascript://www.youtube.com/embed/${ID}`,
  'data:text/html,x',
  'https://',
  '',
];

test('other hosts and other pages are no videos', () => {
  for (const address of REFUSED) expect(embedOf(address), address).toBeUndefined();
});

test('a frame becomes a facade that asks nothing of the other site', async () => {
  const { html, text, problems } = await render(
    `<iframe width="560" height="315" src="https://www.youtube.com/embed/${ID}?start=9" title="A &amp; B" frameborder="0" allowfullscreen></iframe>`,
  );
  expect(html).toContain(`<a href="https://www.youtube.com/watch?v=${ID}&#x26;t=9s">`);
  expect(html).toContain('A &#x26; B');
  expect(html).not.toMatch(/<iframe|<img| src=/);
  // What its element loads on a click is of the host that sets no cookies.
  const [, frame] = / data-frame="([^"]*)"/.exec(html) ?? [];
  expect(frame).toBe(`https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&#x26;start=9`);
  expect(text).toBe('');
  expect(problems).toEqual([]);
});

test('a facade stands in blocks and in lines, with a name of its own', async () => {
  const frame = `<iframe title="a" src="//www.youtube.com/embed/${ID}"></iframe>`;
  for (const markdown of [frame, `a ${frame} b`, `<div id="x">\n${frame}\n</div>`, `- ${frame}`]) {
    const { html, problems } = await render(markdown);
    expect(html, markdown).toMatch(/<embed-facade [^>]*data-title="a"/);
    expect(problems, markdown).toEqual([]);
  }
  const { html } = await render(frame.replace(' title="a"', ''));
  expect(html).toContain('data-title="Video"');
});

test('a frame that is refused is an error with its line', async () => {
  const frames = REFUSED.map((address) => `<iframe src="${address}"></iframe>`);
  for (const frame of [
    ...frames,
    '<iframe></iframe>',
    '<iframe srcdoc="x"></iframe>',
    `<iframe src="https://www.youtube.com/embed/${ID}" srcdoc="x"></iframe>`,
  ]) {
    const { html, problems } = await render(`a\n\n${frame}`);
    expect(problems, frame).toMatchObject([
      { severity: 'error', line: 3, message: expect.stringMatching(/^<iframe> .* isn't allowed/) },
    ]);
    if (!frame.includes('srcdoc')) expect(html, frame).not.toContain('embed-facade');
    expect(html, frame).not.toContain('<iframe');
  }
});
