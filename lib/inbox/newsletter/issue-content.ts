import { brand } from '../../brand';
import { formatDate } from '../../dates';
import { type Html, html } from '../../html';
import { site } from '../../site';
import { sentence } from '../../words';
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

const { page, text, accent, muted, line } = brand.colours;
const LONGEST_SUBJECT = 120;
const UNSUBSCRIBE = `${site.origin}/newsletter/unsubscribe?token=${TOKEN_MARK}`;
const WHY = sentence(`You get this because you subscribed to the newsletter of the ${site.name}`);

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

function textOf(posts: readonly IssuePost[], sender: IssueSender): string {
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
    ...addressOf(sender).flatMap((line) => wrapped(line)),
    `Privacy: ${site.origin}/privacy`,
  ].join('\n');
  return `${[...wrapped(`${site.name}: what is new`), '', entries.join('\n\n\n'), '', foot].join('\n')}\n`;
}

/**
 * Programs that drop `<style>` show the light colours, which stand at the elements; those
 * that know it take the dark ones when the reader's device is dark. One column, no
 * pictures, no fonts of ours: nothing is loaded when the mail is opened.
 */
function htmlOf(subject: string, posts: readonly IssuePost[], sender: IssueSender): Html {
  return html`<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>
@media (prefers-color-scheme: dark) {
  body { background: ${page.dark} !important; color: ${text.dark} !important; }
  a { color: ${accent.dark} !important; }
  .muted { color: ${muted.dark} !important; }
  .post { border-color: ${line.dark} !important; }
}
</style>
</head>
<body style="margin: 0; padding: 0; background: ${page.light}; color: ${text.light}">
<div style="${FRAME}">
<p class="muted" style="${SMALL}">${site.name}</p>
<h1 style="margin: 0 0 24px; font-size: 26px; line-height: 1.2">What is new</h1>
${posts.map(entryOf)}<div class="muted post" style="${FOOT}">
<p>${WHY} <a href="${UNSUBSCRIBE}" style="${LINK}">Unsubscribe</a>.</p>
<p>${inLines(addressOf(sender))}</p>
<p><a href="${site.origin}/privacy" style="${LINK}">Privacy</a> · <a href="${site.origin}/" style="${LINK}">${site.name}</a></p>
</div>
</div>
</body>
</html>
`;
}

const FRAME =
  'margin: 0 auto; padding: 24px 20px; max-width: 600px; font-family: sans-serif; font-size: 17px; line-height: 1.5; overflow-wrap: break-word; word-wrap: break-word';
const SMALL = `margin: 0 0 4px; font-size: 15px; color: ${muted.light}`;
const LINK = `color: ${accent.light}`;
const POST = `margin: 0 0 24px; padding: 16px 0 0; border-top: 1px solid ${line.light}`;
const FOOT = `${POST}; font-size: 15px; color: ${muted.light}`;

function entryOf({ path, title, byline, date, summary, lang = site.lang }: IssuePost): Html {
  return html`<div class="post" style="${POST}" lang="${lang}">
<h2 style="margin: 0 0 4px; font-size: 20px; line-height: 1.3" dir="auto"><a href="${site.origin}${path}" style="${LINK}">${oneLine(title, Infinity)}</a></h2>
<p class="muted" style="${SMALL}">${formatDate(date)}, ${oneLine(byline, Infinity)}</p>
<p style="margin: 0" dir="auto">${oneLine(summary, Infinity)}</p>
</div>
`;
}

/** The sender's name and address, a line each: an address that begins with the name has it once. */
function addressOf({ name, postalAddress }: IssueSender): readonly string[] {
  const [first = ''] = postalAddress;
  const isNamed = first.trim().toLowerCase() === name.trim().toLowerCase();
  return isNamed ? postalAddress : [name, ...postalAddress];
}

function inLines(lines: readonly string[]): Html[] {
  return lines.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`));
}
