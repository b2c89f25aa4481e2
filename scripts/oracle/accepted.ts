import type { Difference } from './diff';
import { MATH } from './normalise';

/** A difference that is as it should be. */
export interface Acceptance {
  /** The post's file name without `.md`; `*` stands for anything. */
  post: string;
  kind: Difference['kind'];
  /** What must occur in our side or theirs. Without it, all of the kind in the post is accepted. */
  containing?: string;
  /** Why ours is right though Jekyll shows something else. Printed in the summary. */
  reason: string;
}

/** Posts with markdown inside blocks of HTML, and what comes out otherwise there. */
const MARKDOWN_IN_HTML = [
  '2018-10-02-raw-html-blocks',
  '2019-07-23-raw-html-inline',
  '2020-06-09-html-tables',
  '2022-11-17-performance-case-study',
  '2023-03-15-release-notes-2-0',
  '2024-09-26-conference-recap',
];
const INDENTED_FENCE = 'kramdown leaves the indentation of the fence in the code.';
const READ_OTHERWISE = [
  'text',
  'structure',
  'emphasis',
  'code',
  'inline code',
  'link',
  'image',
  'table',
] as const;

/** Accepts several kinds of differences of some posts, for the same reason. */
function acceptAll(
  posts: readonly string[],
  kinds: readonly Acceptance['kind'][],
  reason: string,
): Acceptance[] {
  return posts.flatMap((post) => kinds.map((kind) => ({ post, kind, reason })));
}

/** What is accepted in posts of public sites that moved here, by their names there. */
const ofPublicSites: readonly Acceptance[] = [
  ...acceptAll(
    ['2016-03-31-autoconfiguration'],
    ['text'],
    'Paragraphs in a block of HTML stay apart; kramdown runs them together.',
  ),
  ...acceptAll(
    ['2018-01-19-config-parsing-order'],
    READ_OTHERWISE,
    'A table of HTML is read to its end; kramdown ends it at a <pre> in a cell and shows tags.',
  ),
  ...acceptAll(
    ['2022-08-03-bazel-community-roundup', '2023-03-28-bazel-q1-2023-community-update'],
    ['text', 'link', 'table'],
    'A | in the text of a link is text; for kramdown it makes a table of the line and no link.',
  ),
  ...acceptAll(
    ['2017-12-14-introducing-bazel-code-search'],
    ['text', 'link', 'emphasis'],
    'An asterisk in an address is part of it; for kramdown it is emphasis and there is no link.',
  ),
  ...acceptAll(
    ['2018-02-14-how-android-builds-work-in-bazel'],
    ['text', 'emphasis'],
    'Underscores before a letter end no emphasis; kramdown pairs them across sentences.',
  ),
  ...acceptAll(
    ['2019-02-15-introducing-aquery'],
    ['text', 'emphasis'],
    'Emphasis within emphasis has no marks; kramdown shows one.',
  ),
  ...acceptAll(
    ['2026-04-08-bazel-q1-2026-community-update', '2026-07-07-bazel-q2-2026-community-update'],
    ['emphasis'],
    'Of two asterisks of which one is closed, the other stands before the emphasis, not in it.',
  ),
  ...acceptAll(
    ['2019-06-19-list-strategy', '2020-02-06-bazel-2.1', '2026-01-29-post-mortem-3.8.0'],
    ['structure'],
    'A fence at the margin ends a list or quotation, as in CommonMark; for kramdown it is part of it.',
  ),
  ...acceptAll(
    ['2026-01-29-post-mortem-3.8.0'],
    ['code'],
    'Tabs in code stay tabs; kramdown makes spaces of them in a list.',
  ),
  ...acceptAll(['2025-09-09-release-notes-3.7.3'], ['code'], INDENTED_FENCE),
  ...acceptAll(
    ['2014-03-06-release-notes-2.11.0-RC1'],
    ['text', 'link'],
    'Of a link in the text of a link the inner one counts, as in CommonMark; for kramdown the outer.',
  ),
  {
    post: '2014-01-28-release-notes-2.11.0-M8',
    kind: 'table',
    containing: MATH,
    reason: 'Dollars in text that stays as written are no formula, though they look like one.',
  },
  ...(['text', 'link'] as const).map((kind) => ({
    post: '*',
    kind,
    containing: 'gist.github.com/',
    reason: 'The script of a gist becomes a link to it.',
  })),
];

/** The differences that we accept, each with its reason. */
export const accepted: readonly Acceptance[] = [
  ...ofPublicSites,
  ...MARKDOWN_IN_HTML.flatMap((post) =>
    READ_OTHERWISE.map((kind) => ({
      post,
      kind,
      reason: 'Markdown inside a block of HTML is read as in CommonMark; kramdown prints it raw.',
    })),
  ),
  {
    post: '2019-10-10-fenced-code',
    kind: 'code',
    containing: 'secrets.token',
    reason: 'Braces in code are the code’s own; Liquid empties them.',
  },
  {
    post: '2020-01-15-code-in-lists',
    kind: 'code',
    reason: INDENTED_FENCE,
  },
  {
    post: '*',
    kind: 'list start',
    reason: 'A list keeps the number it was given; kramdown begins every list at 1.',
  },
  {
    post: '*lists*',
    kind: 'structure',
    reason: 'Lists with different markers, or with a paragraph between, stay two lists.',
  },
  {
    post: '2021-08-19-gfm-inline',
    kind: 'text',
    containing: 'mailto:',
    reason: 'The text of an autolink is what was written, as in CommonMark.',
  },
  ...[
    ['2021-09-14-images', 'With code, emphasis and a link'],
    ['2018-02-14-how-android-builds-work-in-bazel', '`android_'],
  ].map(([post = '', containing = '']) => ({
    post,
    kind: 'image' as const,
    containing,
    reason: 'An alt text is read out: its words without their markup, as in CommonMark.',
  })),
  {
    post: '*',
    kind: 'anchor',
    containing: '#markdown-toc',
    reason: 'The ids within a table of contents lead nowhere that anybody links to.',
  },
  {
    post: '2022-12-13-math',
    kind: 'text',
    containing: 'an escaped one',
    reason: 'Formulas in single dollars are left out, and escaped dollars look like one.',
  },
];

/** The acceptance that covers a difference of a post, if there is one. */
export function findAcceptance(
  post: string,
  { kind, ours, theirs }: Difference,
  acceptances: readonly Acceptance[],
): Acceptance | undefined {
  return acceptances.find(
    (each) =>
      each.kind === kind &&
      matches(each.post, post) &&
      [ours, theirs].some((side) => side?.includes(each.containing ?? '')),
  );
}

function matches(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
