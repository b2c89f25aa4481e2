import { expect } from '@playwright/test';
import { test } from './audit';

/** What the audits must not overlook: a page's body, and the fault that it has. */
const FAULTS: Readonly<
  Record<string, { body: string; find: () => string[]; expected: RegExp | null }[]>
> = {
  'text that is cut off': [
    {
      body: '<p style="overflow: hidden; width: 5em; white-space: nowrap">Longer than its box</p>',
      find: () => audit.layoutFaults(),
      expected: /"Longer than its box" is cut off by p/,
    },
    {
      body: '<div style="overflow: hidden; height: 2em"><p>One</p><p>Another</p></div>',
      find: () => audit.layoutFaults(),
      expected: /"Another" is cut off by div/,
    },
    {
      body: '<p style="position: absolute; left: -3em">Begins outside</p>',
      find: () => audit.layoutFaults(),
      expected: /"Begins outside" in p .* outside the window/,
    },
    {
      body: '<div style="width: 200vw">Wide</div>',
      find: () => audit.layoutFaults(),
      expected: /the document is .* wider than the window/,
    },
    {
      body: '<pre style="overflow: auto; width: 5em">Longer than its box</pre>',
      find: () => audit.layoutFaults(),
      expected: /pre .* scrolls, and the keyboard doesn't reach it/,
    },
    {
      body: '<pre tabindex="0" style="overflow: auto; width: 5em">Longer than its box</pre><p style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">For screen readers</p>',
      find: () => audit.layoutFaults(),
      expected: null,
    },
  ],
  'what stays in place over the text': [
    {
      body: '<header style="position: sticky; top: 0; height: 60vh">Much</header><p style="height: 300vh">',
      find: () => audit.stuckFaults(),
      expected: /header .* covers/,
    },
    {
      body: '<header style="position: sticky; top: 0; height: 10vh">Little</header><p style="height: 300vh">',
      find: () => audit.stuckFaults(),
      expected: null,
    },
  ],
  'the order of headings': [
    {
      body: '<h1>One</h1><h3>Three</h3>',
      find: () => audit.structureFaults(),
      expected: /h3 "Three" comes after a heading of level 1/,
    },
    {
      body: '<h1>One</h1><h1>One more</h1>',
      find: () => audit.structureFaults(),
      expected: /there are 2 headings of the first level/,
    },
    {
      body: '<h1>One</h1><h2>Two</h2><h3>Three</h3><h2>Two</h2>',
      find: () => audit.structureFaults(),
      expected: null,
    },
  ],
  contrast: [
    {
      body: '<p style="background: #fff; color: oklch(0.6 0 0)">Grey</p>',
      find: () => audit.contrastFaults('p', undefined, { normal: 7, large: 4.5 }),
      expected: /p "Grey" has a contrast of [34]\.\d+, not 7/,
    },
    {
      body: '<p style="background: linear-gradient(#fff, #000); color: #000">Half of it</p>',
      find: () => audit.contrastFaults('p', undefined, { normal: 7, large: 4.5 }),
      expected: /a contrast of 1\.00/,
    },
    {
      body: '<p style="background: #fff; color: #000; opacity: 0.4">Faded</p>',
      find: () => audit.contrastFaults('p', undefined, { normal: 7, large: 4.5 }),
      expected: /"Faded" has a contrast/,
    },
    {
      body: '<p style="background: #fff; color: #333">Dark <a style="color: #ccc">but for this</a></p>',
      find: () => audit.contrastFaults('p', 'a', { normal: 7, large: 4.5 }),
      expected: null,
    },
  ],
};

for (const [what, cases] of Object.entries(FAULTS)) {
  test(`audits find faults: ${what}`, async ({ page }) => {
    for (const { body, find, expected } of cases) {
      await page.goto(documentOf(body));
      const found = await page.evaluate(find);
      expect(found.join('\n'), body).toMatch(expected ?? /^$/);
    }
  });
}

/** Bodies with two buttons, and what is found when Tab goes through them. */
const TAB_STOPS: [body: string, expected: RegExp | null][] = [
  ['<button>One</button><button>Two</button>', null],
  [
    '<button>One</button><button tabindex="1">Two</button>',
    /"Two" has the focus in place of .*"One"/,
  ],
  ['<button style="outline: none">One</button><button>Two</button>', /"One" doesn't show/],
  [
    '<style>button:focus { outline: 2px solid #eee }</style><button>One</button><button>Two</button>',
    /"One" doesn't show/,
  ],
  [
    '<style>button:focus { outline: 0; box-shadow: 0 0 0 2px #00f }</style><button>One</button><button>Two</button>',
    null,
  ],
  [
    '<button>One</button><div style="position: fixed; inset: 0">Over it</div><button style="position: relative">Two</button>',
    /"One" has the focus behind div "Over it"/,
  ],
  [
    '<button onkeydown="event.preventDefault()">One</button><button>Two</button>',
    /Tab doesn't reach button "Two"/,
  ],
];

test('audits find faults: stops of the keyboard', async ({ page }) => {
  for (const [body, expected] of TAB_STOPS) {
    await page.goto(documentOf(body));
    await page.evaluate(() => audit.prepareTabbing());
    const found: string[] = [];
    for (let presses = 0; presses < 2; presses += 1) {
      await page.keyboard.press('Tab');
      found.push(...(await page.evaluate(() => audit.tabStop())));
    }
    found.push(...(await page.evaluate(() => audit.missedStops())));
    expect(found.join('\n'), body).toMatch(expected ?? /^$/);
  }
});

/** Bodies in forced colours. */
const FORCED: [body: string, expected: RegExp | null][] = [
  ['<button style="border: 0; background: blue">Save</button>', /"Save" has neither border nor/],
  ['<button style="border: 1px solid transparent">Save</button>', null],
  [
    '<p style="forced-color-adjust: none; color: #fff; background: #000">A <a href="/" style="color: inherit; text-decoration: none">link</a></p>',
    /a "link" looks like the text around it/,
  ],
  ['<svg width="40" height="40"><rect width="40" height="40" fill="#111" /></svg>', /the drawing/],
  ['<svg width="40" height="40"><rect width="40" height="40" fill="currentColor" /></svg>', null],
  [
    '<style>a::before { content: ""; display: block; width: 2em; height: 2em; background: red; clip-path: circle() }</style><a href="/">Play</a>',
    /the shape in a "Play"/,
  ],
];

test('audits find faults: forced colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
  for (const [body, expected] of FORCED) {
    await page.goto(documentOf(body));
    const found = await page.evaluate(() => audit.forcedColourFaults());
    expect(found.join('\n'), body).toMatch(expected ?? /^$/);
  }
});

/** Bodies, and whether pages of them have the shape of `PLAIN`. */
const PLAIN = '<p id="a" class="b">One <a href="/x">two</a></p><img src="/x.png" alt="A picture">';
const SHAPES: [body: string, isSame: boolean][] = [
  ['<p id="z" class="b">Many words <a href="/y">more</a></p><img src="/y.png" alt="B">', true],
  ['<p id="a" class="c">One <a href="/x">two</a></p><img src="/x.png" alt="A picture">', false],
  ['<p id="a" class="b">One <a href="/x"></a></p><img src="/x.png" alt="A picture">', false],
  ['<p id="a" class="b">One <a href="/x">two</a></p><img src="/x.png" alt="">', false],
  ['<p id="a" class="b" lang="ar">One <a href="/x">two</a></p><img src="/x.png" alt="A">', false],
  ['<p id="a" class="b">One <a href="/x">two</a></p><p></p><img src="/x.png" alt="A">', false],
];

test('audits know pages that differ in nothing but words', async ({ page }) => {
  const shapeOf = async (body: string) => {
    await page.goto(documentOf(body));
    return page.evaluate(() => audit.shapeOf());
  };
  const plain = await shapeOf(PLAIN);
  for (const [body, isSame] of SHAPES) expect((await shapeOf(body)) === plain, body).toBe(isSame);
});

test('audits find faults: what moves by itself', async ({ page }) => {
  await page.addInitScript(() => audit.observeShifts());
  await page.goto(documentOf('<div id="late"></div><p>Moves</p>'));
  await page.evaluate(async () => {
    // What moves before it was ever painted hasn't moved.
    await new Promise((done) => setTimeout(done, 500));
    document.getElementById('late')?.style.setProperty('height', '200px');
  });
  await expect
    .poll(async () => (await page.evaluate(() => audit.shifts())).join('\n'))
    .toMatch(/a shift of 0\.\d+: .*"Moves"/);
});

test('audits count the characters of full lines', async ({ page }) => {
  await page.goto(
    documentOf(`<p style="font-family: monospace; width: 20ch">${'abc '.repeat(20)}</p>`),
  );
  const { characters, lines } = await page.evaluate(() => audit.charactersPerLine('p'));
  expect(lines).toBe(3);
  // A line's last space takes no room.
  expect(characters / lines).toBe(19);
});

const documentOf = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>A page</title>${body}`)}`;
