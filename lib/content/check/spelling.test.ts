import { expect, test } from '@playwright/test';
import { site } from '../../site';
import { checkFiles } from './test-folder';

const member = (name: string) => `---\nname: "${name}"\ntier: gold\ndescription: A member.\n---\n`;
const NAMES = ['Example Maps', 'EXAMPLIA', 'CommonAI', 'The Sample Foundation', 'Net', 'Du'];
const CONTENT = {
  'content/tiers/gold.md': '---\nname: Gold\norder: 1\nsummary: For some.\n---\n',
  'content/projects/tool.md': '---\nname: ToolKit\nstatus: hosted\ndescription: A project.\n---\n',
  ...Object.fromEntries(
    NAMES.map((name, index) => [`content/members/${index}.md`, member(name)] as const),
  ),
};
const POST = 'content/blog/2023-01-01-x.md';

/** The site's own name with a first letter of the other case. */
const siteSlip = site.name.charAt(0).toLowerCase() + site.name.slice(1);

/** What a text writes, and how that is spelt. */
const SLIPS: [text: string, written: string, right: string][] = [
  ['Toolkit is fast.', 'Toolkit', 'ToolKit'],
  ['A Tool-Kit.', 'Tool-Kit', 'ToolKit'],
  ['Toolkit’s speed', 'Toolkit', 'ToolKit'],
  ['Toolkit는 빠르다', 'Toolkit', 'ToolKit'],
  ['By Example maps.', 'Example maps', 'Example Maps'],
  ['By ExampleMaps and others', 'ExampleMaps', 'Example Maps'],
  ['By Example-Maps', 'Example-Maps', 'Example Maps'],
  ['By Example\nmaps', 'Example maps', 'Example Maps'],
  ['By **Example** maps', 'Example maps', 'Example Maps'],
  ['[Example maps](/members/0)', 'Example maps', 'Example Maps'],
  ['# Examplia', 'Examplia', 'EXAMPLIA'],
  ['- a\n- Examplia', 'Examplia', 'EXAMPLIA'],
  ['| a |\n| - |\n| Examplia |', 'Examplia', 'EXAMPLIA'],
  ['<p align="center"><em>Examplia</em></p>', 'Examplia', 'EXAMPLIA'],
  ['the sample Foundation', 'sample Foundation', 'Sample Foundation'],
  [siteSlip, siteSlip, site.name],
  ['Toolkit in Example Maps', 'Toolkit', 'ToolKit'],
];

for (const [text, written, right] of SLIPS) {
  test(`the check of "${text}" says how the name is spelt`, async () => {
    expect(await check(text)).toEqual([
      expect.stringContaining(`warning: the name "${written}" is spelt ${right}; write it so`),
    ]);
  });
}

/** What may stand as it is. */
const RIGHT = [
  'ToolKit, Example Maps, EXAMPLIA, CommonAI and the Sample Foundation',
  'Example\nMaps',
  // Packages, words and headings.
  'toolkit and example maps',
  '# TOOLKIT AND EXAMPLE MAPS',
  // Words that a name is made of.
  'Common AI tasks',
  'a Sample foundation model',
  'Net, net and NET; DU, du and Du; dU',
  'Toolkits and Toolkit2',
  // What are no words.
  '`Toolkit`',
  '```\nToolkit\n```',
  '    Toolkit',
  '<p><code>Toolkit</code></p>',
  'A <code>Toolkit</code>',
  '$$Toolkit$$',
  '[ToolKit](https://example.org/Toolkit)',
  'https://example.org/Toolkit',
  'github.com/Toolkit, Toolkit/x, Toolkit.js, @Toolkit, #Toolkit, Toolkit_x and x_Toolkit',
  'Text.\n{: #Toolkit}',
];

for (const text of RIGHT) {
  test(`the check of "${text}" finds no name that is spelt otherwise`, async () => {
    expect(await check(text)).toEqual([]);
  });
}

test('a name is told once of a document, at its first line', async () => {
  const lines = await check('A.\n\nToolkit, and Examplia.\n\nTool-Kit\n\nExamplia Examplia');
  expect(lines).toEqual([
    `${POST}:6 warning: the name "Toolkit" is spelt ToolKit; write it so, here and in one other place`,
    `${POST}:6 warning: the name "Examplia" is spelt EXAMPLIA; write it so, here and in 2 other places`,
  ]);
});

test('names are looked for in the fields that are shown', async () => {
  const fields =
    'title: "A Toolkit"\ndescription: Of Examplia\ntags: [Toolkit]\nlayout: blog_detail';
  expect(await check('A Toolkit.', fields)).toEqual([
    `${POST}:2 warning: title: the name "Toolkit" is spelt ToolKit; write it so, here and in one other place`,
    `${POST}:3 warning: description: the name "Examplia" is spelt EXAMPLIA; write it so`,
  ]);
});

function check(text: string, fields = 'title: T'): Promise<string[]> {
  return checkFiles({ ...CONTENT, [POST]: `---\n${fields}\n---\n${text}\n` });
}
