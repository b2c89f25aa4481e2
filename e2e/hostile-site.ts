import { appendFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { writeUnpublished } from './drafts';
import {
  FIXTURE_POSTS,
  LONG,
  NAMES,
  REMOVED_PERSON,
  REPOSITORY,
  RTL,
  UNBROKEN,
} from './hostile-documents';
import type { SiteCopy } from './site-copy';

const FIXTURES = 'lib/markdown/fixtures';
const TEXT = 'A text that is there because a page has one.';
const BANNER = `${LONG} meets on the first day of every month`;

/** Writes the hostile foundation's content into a copy of the site. */
export async function writeHostileContent(copy: SiteCopy): Promise<void> {
  for (const name of FIXTURE_POSTS) await copyFixture(copy, `posts/${name}.md`, `blog/${name}.md`);
  await copyFixture(copy, 'posts/figure.png', 'blog/figure.png');
  for (const type of ['members', 'tiers', 'boilerplate']) await copyFixture(copy, type, type);
  await cp(join(FIXTURES, 'public'), join(copy.folder, 'public'), { recursive: true });
  await writeNamed(copy);
  await writePosts(copy);
  await writeUnpublished(copy);
  await writeFacts(copy);
  await writeFormerAddresses(copy);
  await removePerson(copy);
}

function copyFixture(copy: SiteCopy, from: string, to: string): Promise<void> {
  return cp(join(FIXTURES, from), join(copy.folder, 'content', to), { recursive: true });
}

/** One member, project, event and person for each of the names, and what they belong to. */
async function writeNamed(copy: SiteCopy): Promise<void> {
  for (const [slug, name] of Object.entries(NAMES)) {
    await write(copy, `members/${slug}`, {
      name,
      legalName: `${name} ${name}`,
      tier: slug === 'unbroken' ? 'unbroken' : 'platinum',
      joined: '2023-05-06',
      website: `https://www.example.org/${slug}/${'path-that-goes-on/'.repeat(8)}`,
      headquarters: name,
      links: [{ label: name, url: 'https://www.example.org/' }],
      projects: [slug],
      announcement: slug,
      description: `${name}: ${LONG}.`,
      asOf: '2026-01-02',
    });
    await write(copy, `projects/${slug}`, {
      name,
      status: 'hosted',
      accepted: '2023-05-06',
      licence: `LicenseRef-${UNBROKEN}`,
      repository: `https://code.example.org/${slug}/${UNBROKEN.normalize('NFKD').replace(/\W/g, '')}`,
      members: Object.keys(NAMES),
      description: `${name}: ${LONG}.`,
      asOf: '2026-01-02',
    });
    await write(copy, `events/${slug}`, {
      name,
      start: '2026-05-06',
      end: '2026-06-07',
      place: `${name}, ${UNBROKEN}`,
      url: 'https://events.example.org/',
      kind: 'conference',
      description: `${name}: ${LONG}.`,
      asOf: '2026-01-02',
    });
    await write(copy, `people/${slug}`, {
      name,
      member: slug,
      roles: [
        {
          body: 'long',
          title: LONG,
          seat: slug,
          since: '2023-05',
          asOf: '2026-01-02',
          source: LONG,
        },
        { body: 'staff', title: name, since: '2023-05', asOf: '2026-01-02', source: UNBROKEN },
      ],
      links: [{ label: name, url: 'https://www.example.org/' }],
      asOf: '2026-01-02',
    });
  }
  await write(copy, 'bodies/long', {
    name: LONG,
    order: 9,
    summary: `${LONG}: ${UNBROKEN}.`,
    seats: Object.entries(NAMES).map(([slug, name]) => ({ id: slug, name, member: slug })),
    asOf: '2026-01-02',
  });
  await write(copy, 'tiers/unbroken', {
    name: UNBROKEN,
    order: 9,
    summary: `${LONG}: ${UNBROKEN}.`,
    fee: LONG,
    benefits: [LONG, UNBROKEN],
    asOf: '2026-01',
  });
  await write(copy, 'pages/long', {
    title: LONG,
    description: LONG,
    order: 99,
    timeline: Object.values(NAMES).map((name) => ({ date: '2023-05-06', text: name })),
  });
  await write(copy, 'pages/long/rtl/index', { title: RTL, description: LONG });
  await write(copy, 'pages/long/rtl/no-page/설치', { title: UNBROKEN, description: LONG });
}

async function writePosts(copy: SiteCopy): Promise<void> {
  const day = '2026-01-0';
  const titles = { long: LONG, unbroken: UNBROKEN, rtl: `${RTL}: ${RTL}` };
  for (const [index, [slug, title]] of Object.entries(titles).entries()) {
    await write(copy, `blog/${day}${index + 1}-${slug}`, {
      title,
      author: `${LONG} and ${UNBROKEN}`,
      description: `${title} ${title}`,
      tags: [slug, 'a-tag-that-is-longer-than-any-tag-should-ever-be'],
      members: [slug],
      lang: slug === 'rtl' ? 'ar' : 'en',
      updated: '2026-02-03',
    });
  }
  await copy.write('content/blog/2025-12-31-callouts.md', CALLOUTS);
  await copy.write(
    'content/blog/2024-05-06-mended.md',
    '---\nlayout: blog_detail\ntitle: Mended\nupdated: 2024-05-07\n---\nA short text.\n',
  );
}

/** A post that had other addresses, and one that was taken down. */
async function writeFormerAddresses(copy: SiteCopy): Promise<void> {
  await copy.write(
    'content/blog/2023-9-30-설치.md',
    '---\ntitle: 설치 방법\nlang: ko\nredirect_from: [/old, blog/older/, /a/b.html, "/%EC%98%9B/글"]\n---\n글.\n',
  );
  await giveUp(copy, '/blog/taken-down');
}

/** Says that a page was taken down on purpose. */
function giveUp(copy: SiteCopy, path: string): Promise<void> {
  return appendFile(join(copy.folder, 'content/gone.txt'), `${path}\n`);
}

/** Does what editors do when a person asks to be left out of everything. */
async function removePerson(copy: SiteCopy): Promise<void> {
  const { name, path } = REMOVED_PERSON;
  await copy.write('content/removed-names.txt', `${name}\n`);
  await rm(join(copy.folder, `content${path}.md`));
  const content = join(copy.folder, 'content');
  for (const file of await readdir(content, { recursive: true })) {
    if (!file.endsWith('.md')) continue;
    const text = await readFile(join(content, file), 'utf8');
    const without = text.replaceAll(name, 'a former holder').replaceAll(`](${path})`, '](/people)');
    if (without !== text) await writeFile(join(content, file), without);
  }
  await giveUp(copy, path);
}

/** A document whose frontmatter is JSON, which is YAML too and needs no quoting of its own. */
function write(copy: SiteCopy, path: string, fields: Record<string, unknown>): Promise<void> {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const body = `${TEXT}\n\n## ${LONG}\n\n${UNBROKEN} ${TEXT}\n\n## ${UNBROKEN}\n\n${TEXT}\n`;
  return copy.write(`content/${path}.md`, `---\n${lines.join('\n')}\n---\n${body}`);
}

async function writeFacts(copy: SiteCopy): Promise<void> {
  const facts = await readFile('lib/site.ts', 'utf8');
  const edited = facts.replace(/repository: .*,$/m, `repository: '${REPOSITORY}',`);
  await copy.write('lib/site.ts', `${edited}\n${longFacts()}`);
}

/** Facts that are as long as the content: they stand in every header, footer and title. */
function longFacts(): string {
  const long: Record<string, unknown> = {
    name: 'The Foundation for Names That Take More Than One Line of Any Header',
    tagline: LONG,
    introduction: [`${LONG}.`, UNBROKEN],
    defaultAuthor: LONG,
    operator: { name: LONG, url: 'https://operator.example.org/' },
    banner: {
      text: BANNER,
      linkText: UNBROKEN,
      href: '/about',
      from: '2000-01-01',
      until: '2999-12-31',
    },
  };
  return `Object.assign(site, ${JSON.stringify(long)});\n`;
}

/** That the long banner is on the page, so that its form here can't fall behind. */
export async function expectBanner(origin: string): Promise<void> {
  expect(await (await fetch(origin)).text(), 'the banner of lib/site.ts').toContain(BANNER);
}

const CALLOUTS = `---
title: What to watch out for
tags: [callouts]
---
Everything that stands out from the text around it.

> [!NOTE]
> Something to know, with [a link](/blog) and \`code\`.

> [!TIP]
> Something that helps.

> [!IMPORTANT]
> Something that must not be missed: ${UNBROKEN}.

> [!WARNING]
> Something that hurts.
>
> - in a list
>
> \`\`\`python
> in_code = "that is longer than the line of a callout on any of the screens that are tried here"
> \`\`\`

> [!CAUTION]
> Something that can't be undone.

> A quotation that is none of these.

- [x] done
- [ ] not done

<details>
<summary>What is folded</summary>

A text in it, with a table:

| ${UNBROKEN} | b | c |
| --- | --- | --- |
| 1 | 2 | ${UNBROKEN} |

</details>

\`\`\`python title="a/path/of/a/file/that/is/longer/than/its/bar/on/a/screen/as/small/as/a/phone.py"
print("a line that is longer than any block of code on any of the screens that are tried here, by far")
\`\`\`

Inline: \`${UNBROKEN}\`, https://example.org/${'path-that-goes-on/'.repeat(8)}, and $$ a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12} $$.

$$ a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12} + a_{13} + a_{14} + a_{15} = b $$
`;
