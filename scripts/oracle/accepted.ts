import type { Difference } from './diff';

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

/** The differences that we accept, each with its reason. */
export const accepted: readonly Acceptance[] = [
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
    reason: 'kramdown leaves the indentation of the fence in the code.',
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
  {
    post: '2021-09-14-images',
    kind: 'image',
    containing: 'With code, emphasis and a link',
    reason: 'An alt text is read out: its words without their markup, as in CommonMark.',
  },
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
