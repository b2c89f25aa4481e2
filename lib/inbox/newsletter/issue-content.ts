import { formatDate } from '../../dates';
import { type Html, html } from '../../html';
import { site } from '../../site';
import { oneLine, wrapped } from '../mail/letter';
import { TOKEN_MARK } from './tokens';
import type { IssueContent } from './types';

/** What an issue says of a post. */
export interface IssuePost {
  /** Path of its page. */
  path: string;
  title: string;
  byline: string;
  /** Calendar day, `YYYY-MM-DD`. */
  date: string;
  summary: string;
  /** BCP 47, where it isn't the site's. */
  lang?: string | undefined;
}

/** Who sends it, as the foot of every issue says. */
export interface IssueSender {
  name: string;
  /** Lines of a letter. */
  postalAddress: readonly string[];
}

const LONGEST_SUBJECT = 120;
const UNSUBSCRIBE = `${site.origin}/newsletter/unsubscribe?token=${TOKEN_MARK}`;
const WHY = `You get this because you subscribed to the newsletter of the ${site.name}.`;

/**
 * Makes an issue of posts, as text in lines of 72 characters and as HTML with the same words.
 *
 * @param posts in the order in which they stand, at least one.
 * @param since the day from which on posts were looked at, `YYYY-MM-DD`.
 * @throws if there is no post.
 */
export function issueContent(
  posts: readonly IssuePost[],
  sender: IssueSender,
  since: string,
): IssueContent {
  const [first] = posts;
  if (!first) throw new Error('An issue needs a post.');
  const more = posts.length > 1 ? ` and ${posts.length - 1} more` : '';
  const subject = `${oneLine(first.title, LONGEST_SUBJECT)}${more}`;
  return {
    subject,
    text: textOf(posts, sender),
    html: htmlOf(subject, posts, sender).toString(),
    posts: posts.map(({ path }) => path),
    since,
  };
}

function textOf(posts: readonly IssuePost[], { name, postalAddress }: IssueSender): string {
  const entries = posts.map(({ path, title, byline, date, summary }) =>
    [
      ...wrapped(oneLine(title, Infinity)),
      ...wrapped(`${formatDate(date)}, ${oneLine(byline, Infinity)}`),
      '',
      ...wrapped(oneLine(summary, Infinity)),
      `${site.origin}${path}`,
    ].join('\n'),
  );
  const foot = [
    '-- ',
    ...wrapped(WHY),
    'To unsubscribe, open this page and press its button:',
    UNSUBSCRIBE,
    '',
    ...[name, ...postalAddress].flatMap((line) => wrapped(line)),
    `Privacy: ${site.origin}/privacy`,
  ].join('\n');
  return `${[...wrapped(`${site.name}: what is new`), '', entries.join('\n\n\n'), '', foot].join('\n')}\n`;
}

/**
 * Programs that drop `<style>` show the light colours, which stand at the elements; those
 * that know it take the dark ones when the reader's device is dark. One column, no
 * pictures, no fonts of ours: nothing is loaded when the mail is opened.
 */
function htmlOf(
  subject: string,
  posts: readonly IssuePost[],
  { name, postalAddress }: IssueSender,
): Html {
  return html`<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>
@media (prefers-color-scheme: dark) {
  body { background: #12100e !important; color: #f3efeb !important; }
  a { color: #ff8f6b !important; }
  .muted { color: #b8afa8 !important; }
  .post { border-color: #574f49 !important; }
}
</style>
</head>
<body style="margin: 0; padding: 0; background: #fcfbf9; color: #1a1613">
<div style="${FRAME}">
<p class="muted" style="${SMALL}">${site.name}</p>
<h1 style="margin: 0 0 24px; font-size: 26px; line-height: 1.2">What is new</h1>
${posts.map(entryOf)}<div class="muted post" style="${FOOT}">
<p>${WHY} <a href="${UNSUBSCRIBE}" style="${LINK}">Unsubscribe</a>.</p>
<p>${inLines([name, ...postalAddress])}</p>
<p><a href="${site.origin}/privacy" style="${LINK}">Privacy</a> · <a href="${site.origin}/" style="${LINK}">${site.name}</a></p>
</div>
</div>
</body>
</html>
`;
}

const FRAME =
  'margin: 0 auto; padding: 24px 20px; max-width: 600px; font-family: sans-serif; font-size: 17px; line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word';
const SMALL = 'margin: 0 0 4px; font-size: 15px; color: #574f49';
const LINK = 'color: #b02f09';
const POST = 'margin: 0 0 24px; padding: 16px 0 0; border-top: 1px solid #d8d0c8';
const FOOT = `${POST}; font-size: 15px; color: #574f49`;

function entryOf({ path, title, byline, date, summary, lang = site.lang }: IssuePost): Html {
  return html`<div class="post" style="${POST}" lang="${lang}">
<h2 style="margin: 0 0 4px; font-size: 20px; line-height: 1.3" dir="auto"><a href="${site.origin}${path}" style="${LINK}">${oneLine(title, Infinity)}</a></h2>
<p class="muted" style="${SMALL}">${formatDate(date)}, ${oneLine(byline, Infinity)}</p>
<p style="margin: 0" dir="auto">${oneLine(summary, Infinity)}</p>
</div>
`;
}

function inLines(lines: readonly string[]): Html[] {
  return lines.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
}
