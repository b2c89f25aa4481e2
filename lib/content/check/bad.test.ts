import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from './index';

// What the check says of the files in `bad/`, one fault in each, which its name tells.
// Whoever changes a line here reads it as an editor would who knows no programming: is
// it the right file and line, does it say what is wrong, does it say what to do?

const BAD = 'lib/content/check/bad';

/** What is wrong with documents, in a folder that has published nothing yet. */
const OF_DOCUMENTS = [
  'content/blog/2024-01-01-100%.md:1 error: the slug "100%" can\'t stand in an address; rename the file with letters, digits and hyphens',
  'content/blog/2024-01-01-abbreviation.md:6 error: an abbreviation (*[…]: …) isn’t known here; write it out, or use <abbr title="…">',
  'content/blog/2024-01-01-address-without-https.md:3 error: canonical: "www.example.org/post" isn\'t an address that starts with https://',
  'content/blog/2024-01-01-apostrophe-in-quotes.md:2 error: title: goes on behind its closing quotation mark; put the whole text in quotation marks: title: "What\'s new"',
  'content/blog/2024-01-01-attribute-list-at-nothing.md:4 error: attribute list stands at nothing; put it right behind an image or link, or on the line after a block',
  'content/blog/2024-01-01-attribute-list-never-closed.md:4 error: attribute list is never closed; end it with }',
  'content/blog/2024-01-01-attribute-list-unreadable.md:4 error: attribute list {: width=50% } can\'t be read at "=50%"; write {:style="width:50%"} or {:.class}',
  'content/blog/2024-01-01-attribute-quote-never-closed.md:4 error: a quotation mark in the attribute list is never closed; add the second one',
  "content/blog/2024-01-01-attribute-unknown.md:4 error: attribute href isn't allowed in an attribute list; take it out; allowed: style, class, width, height, alt, title, target, rel, lang, dir, start, id, align",
  'content/blog/2024-01-01-backslash-in-quotes.md:2 error: title: \\d means nothing in double quotation marks; write \\\\d, or put the text in single ones',
  'content/blog/2024-01-01-bracket-never-closed.md:3 error: tags: the bracket [ is never closed; add ], or put the whole text in quotation marks if it is no list',
  'content/blog/2024-01-01-colon-in-title.md:2 error: title: has a colon in its text; put the whole text in quotation marks: title: "Release notes: what is new"',
  'content/blog/2024-01-01-comment-never-closed.md:6 error: HTML comment is never closed; end it with -->',
  'content/blog/2024-01-01-curly-quotes-in-a-list.md:3 warning: tags: „ and “ would be shown around it; write straight quotation marks: "news", or both if they are meant: "„news“"',
  'content/blog/2024-01-01-curly-quotes.md:2 warning: title: “ and ” would be shown around it; write straight quotation marks: title: "Curly quotes", or both if they are meant: "“Curly quotes”"',
  'content/blog/2024-01-01-date-in-words.md:3 error: updated: "1 March 2024" isn\'t a day that exists, as YYYY-MM-DD',
  'content/blog/2024-01-01-day-without-zeros-in-publish.md:3 error: publish: "2024-3-1T10:00Z" lacks a zero; write 2024-03-01T10:00Z',
  'content/blog/2024-01-01-details-without-summary.md:4 warning: <details> has no <summary>; add <summary>what it hides</summary> behind it',
  'content/blog/2024-01-01-draft-with-publish.md:4 warning: publish: has no effect on a draft; take out draft: true, or this line',
  'content/blog/2024-01-01-empty-title.md:2 error: title: empty; say the headline',
  'content/blog/2024-01-01-ends-in-capitals.MD:1 error: ends in .MD, so it is no document; rename it to 2024-01-01-ends-in-capitals.md',
  'content/blog/2024-01-01-ends-in-markdown.markdown:1 error: ends in .markdown, so it is no document; rename it to 2024-01-01-ends-in-markdown.md',
  "content/blog/2024-01-01-event-handler.md:4 error: onclick runs a script, which isn't allowed; take it out",
  "content/blog/2024-01-01-featured-picture-missing.md:3 error: featured-img: image /assets/nowhere.png doesn't exist; save it as public/assets/nowhere.png",
  'content/blog/2024-01-01-fence-language.md:4 warning: code language "pyhton" is unknown, so the code stays plain; write a known one, as python, bash, cpp or json, or none',
  'content/blog/2024-01-01-fence-never-closed.md:6 error: code block is never closed; end it with a line ```',
  'content/blog/2024-01-01-field-given-twice.md:3 error: title: stands further up already; take one of the two lines out',
  'content/blog/2024-01-01-field-without-colon.md:3 error: "author A. Example" is no field; write it as name: value, with a colon and a space',
  'content/blog/2024-01-01-footnote-unused.md:6 warning: footnote [^1] is never referred to, so it isn’t shown; write [^1] where it belongs, or take it out',
  'content/blog/2024-01-01-footnote-without-note.md:4 warning: footnote [^1] has no text; add a line [^1]: …',
  "content/blog/2024-01-01-form.md:4 error: <form> isn't allowed; take it out, or link to a page that has the form",
  "content/blog/2024-01-01-formula-address.md:4 error: formula can't be read: \\href is no command that is known here; mend its name, or write it otherwise; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-ampersand.md:4 error: formula can't be read: a & stands outside of a table; write \\& to show one; if it is no formula, write \\$ for its dollars",
  'content/blog/2024-01-01-formula-beside-its-dollars.md:4 error: what stands in the line of the $$ that begins a formula is left out; write $$ in a line of its own, before and behind the formula',
  "content/blog/2024-01-01-formula-brace-too-many.md:4 error: formula can't be read: a } closes nothing; take it out, or write \\} to show one; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-brace.md:5 error: formula can't be read: a { is never closed; add }",
  "content/blog/2024-01-01-formula-command.md:4 error: formula can't be read: \\alhpa is no command that is known here; mend its name, or write it otherwise; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-dollar.md:5 error: formula can't be read: a $ stands in it; write \\$ to show one",
  "content/blog/2024-01-01-formula-double-superscript.md:4 error: formula can't be read: two ^ stand at one sign; write x^{2^3}, or {x^2}^3; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-environment-open.md:5 error: formula can't be read: \\begin has no \\end; add \\end with the same name",
  "content/blog/2024-01-01-formula-environment.md:5 error: formula can't be read: \\begin{matrx} isn’t known here; use one as matrix, cases or aligned",
  "content/blog/2024-01-01-formula-exponent-missing.md:4 error: formula can't be read: nothing stands behind its last ^ or _; add it; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-frac.md:4 error: formula can't be read: \\frac lacks something in braces behind it; add it, as in \\frac{1}{2}; if it is no formula, write \\$ for its dollars",
  "content/blog/2024-01-01-formula-left.md:5 error: formula can't be read: \\left has no \\right; add \\right with the closing bracket, or \\right.",
  'content/blog/2024-01-01-formula-never-closed.md:6 error: formula is never closed; end it with a line $$',
  'content/blog/2024-01-01-formula-percent.md:5 warning: what stands behind a % in a formula isn’t shown; write \\% to show one',
  "content/blog/2024-01-01-formula-second-line.md:6 error: formula can't be read: \\alhpa is no command that is known here; mend its name, or write it otherwise",
  "content/blog/2024-01-01-frame-of-another-host.md:4 error: <iframe> of https://example.org/video isn't allowed; embed a video of YouTube, or link to the page",
  "content/blog/2024-01-01-frame-with-srcdoc.md:4 error: <iframe> with srcdoc isn't allowed; embed a video of YouTube, or link to the page",
  'content/blog/2024-01-01-frame-without-title.md:4 warning: <iframe> has no title; add title="what the video shows"',
  'content/blog/2024-01-01-frontmatter-never-ends.md:1 error: has frontmatter that never ends; add a line --- behind the last field',
  'content/blog/2024-01-01-heading-skips-a-level.md:6 warning: a heading of level 4 below one of level 2 skips a level, and the page closes the gap; write it as ###',
  'content/blog/2024-01-01-html-bracket-never-closed.md:6 error: the tag <p is never finished; close the quotation mark in it, or add the > at its end',
  'content/blog/2024-01-01-html-never-closed.md:6 warning: <div> is never closed; add </div> behind what belongs to it',
  'content/blog/2024-01-01-html-quote-never-closed.md:6 error: the tag <a can’t be read, so it would be shown as text; look for a quotation mark, a space or a > that is missing',
  'content/blog/2024-01-01-html-tag-in-text.md:4 error: the tag <a can’t be read, so it would be shown as text; look for a quotation mark, a space or a > that is missing',
  'content/blog/2024-01-01-impossible-date-field.md:3 error: date: "2024-02-30" isn\'t a day that exists, as YYYY-MM-DD',
  'content/blog/2024-01-01-indented-field.md:3 error: author: begins with spaces, so it counts as text of the line above; take the spaces out',
  "content/blog/2024-01-01-javascript-link.md:4 error: javascript: addresses aren't allowed; link to an address that starts with https:, http:, mailto: or tel:, or to a page of this site",
  'content/blog/2024-01-01-kramdown-extension.md:4 error: a kramdown extension ({::…}) isn’t known here; take it out',
  'content/blog/2024-01-01-language-not-said.md:3 warning: lang: missing; the text seems to be Korean, and its page says that it is English; add a line with its language, as lang: ko',
  'content/blog/2024-01-01-language-tag.md:3 error: lang: "en_US" isn\'t a language, as ko, pt-BR or zh-Hans',
  'content/blog/2024-01-01-link-to-a-draft.md:4 error: link to /blog/draft-with-publish: content/blog/2024-01-01-draft-with-publish.md is a draft; take the link out, or publish this one with it',
  'content/blog/2024-01-01-link-to-a-file.md:4 warning: link to 2024-01-01-first-of-a-slug.md, a file and not its page; write /blog/first-of-a-slug',
  'content/blog/2024-01-01-link-to-no-heading-here.md:6 warning: link to #ende, which this page lacks; its headings are #begin',
  'content/blog/2024-01-01-link-to-no-heading.md:4 warning: link to /blog/first-of-a-slug#end: /blog/first-of-a-slug has no heading or id "end"; copy the link of the heading from that page',
  'content/blog/2024-01-01-link-to-no-page.md:4 warning: link to /blog/frist-of-a-slug, a page that this site lacks; did you mean "/blog/first-of-a-slug"?',
  'content/blog/2024-01-01-link-without-https.md:4 warning: link to www.example.org, a page that this site lacks; to link to another site, write https://www.example.org',
  'content/blog/2024-01-01-link-without-words.md:4 warning: link to https://example.org has no words; write where it leads, as its text or as the alt of its image',
  'content/blog/2024-01-01-liquid-never-closed.md:4 error: {{ is never closed; close it with }}, or take it out',
  "content/blog/2024-01-01-liquid-output.md:4 error: {{ page.author }} is Liquid that this site doesn't have; write what it stood for, or, to show it as it is, put it between {% raw %} and {% endraw %}",
  "content/blog/2024-01-01-liquid-post-url.md:4 error: {% post_url 2024-01-01-first-of-a-slug %} is Liquid that this site doesn't have; write the post's address, as /blog/slug",
  'content/blog/2024-01-01-liquid-raw-never-closed.md:4 error: {% raw %} without {% endraw %}; add the end',
  "content/blog/2024-01-01-liquid-tag.md:4 error: {% include video.html %} is Liquid that this site doesn't have; write what it stood for, or, to show it as it is, put it between {% raw %} and {% endraw %}",
  'content/blog/2024-01-01-list-as-title.md:2 error: title: must be text, not a list or fields of its own; put the whole text in quotation marks',
  'content/blog/2024-01-01-list-never-begun.md:3 error: "- news" is an item of no list; put it below a line such as tags:',
  'content/blog/2024-01-01-list-of-numbers.md:3 error: tags: must be a list of texts; put each in quotation marks',
  'content/blog/2024-01-01-list-of-numbers.md:3 warning: tags: "news" and "„news“" of content/blog/2024-01-01-curly-quotes-in-a-list.md are one list, /blog/tags/news; write both alike',
  'content/blog/2024-01-01-missing-title.md:3 error: title: missing; add a line "title: …" (The headline)',
  'content/blog/2024-01-01-no-fields.md:2 error: "Just a line" is no field; write it as name: value, with a colon and a space',
  'content/blog/2024-01-01-no-frontmatter.md:1 error: has no frontmatter; begin the file with a line ---, the fields, and a line ---',
  'content/blog/2024-01-01-number-as-title.md:2 error: title: must be text; put it in quotation marks: title: "2024"',
  'content/blog/2024-01-01-number-sign-in-title.md:2 warning: title: "#5 of the example" isn\'t shown; put the whole text in quotation marks, or write comments on a line of their own',
  "content/blog/2024-01-01-picture-elsewhere.md:4 error: image dot.svg doesn't exist, but public/assets/dot.svg does; write /assets/dot.svg",
  "content/blog/2024-01-01-picture-in-another-case.md:4 error: image /assets/Dot.svg doesn't exist, but public/assets/dot.svg does; write the name as it is",
  "content/blog/2024-01-01-picture-missing.md:4 error: image /assets/chart.png doesn't exist; save it as public/assets/chart.png",
  'content/blog/2024-01-01-picture-of-another-site.md:4 warning: image https://example.org/chart.png is on another site, so the page has a link in its place; save it under public/assets and name it from there',
  'content/blog/2024-01-01-picture-that-is-none.md:4 error: image /assets/table.xlsx is no picture; use avif, gif, jpeg, jpg, png, svg, webp',
  'content/blog/2024-01-01-picture-without-alt.md:4 warning: <img> has no alt; add alt="what it shows", or alt="" if it says nothing',
  "content/blog/2024-01-01-picture-without-folder.md:4 error: image chart.png doesn't exist; save it as public/assets/chart.png, and write /assets/chart.png",
  'content/blog/2024-01-01-publish-without-offset.md:3 error: publish: "2024-03-01T10:00" isn\'t a moment with offset, as 2026-03-01T10:00:00-08:00',
  'content/blog/2024-01-01-quote-never-closed.md:2 error: title: the quotation mark " is never closed; add the second one behind the text',
  'content/blog/2024-01-01-redirect-claimed.md:3 error: redirect_from: /old-address leads to content/blog/2024-01-01-redirect-claimed-again.md already; take it out of one of them',
  'content/blog/2024-01-01-redirect-from-a-page.md:3 error: redirect_from: /blog/first-of-a-slug is the address of content/blog/2024-01-02-first-of-a-slug.md; take it out',
  'content/blog/2024-01-01-redirect-from-another-site.md:3 error: redirect_from: "https://example.org/old" is a whole address; write the path alone, as /blog/old',
  'content/blog/2024-01-01-removed-name.md:4 error: names a person who is to be left out by content/removed-names.txt; take the name out',
  "content/blog/2024-01-01-script.md:6 error: <script> isn't allowed; take it out",
  'content/blog/2024-01-01-space-forgotten.md:2 error: title: lacks a space behind its colon; write title: Without a space',
  'content/blog/2024-01-01-style-declaration.md:4 warning: styles and classes that this site doesn’t have are left out (1): style "border:1px solid"; take them out',
  'content/blog/2024-01-01-style.md:4 warning: <style> is left out, since the site styles posts itself; take it out',
  'content/blog/2024-01-01-tab-for-indent.md:4 error: begins with a tab; write spaces instead',
  'content/blog/2024-01-01-table-row-too-long.md:6 warning: table row has 3 cells, its head 2, so all rows get as many; take cells out, or write a | that belongs to a cell as \\|',
  'content/blog/2024-01-01-tags.md:1 error: the slug "tags" is reserved for a list; rename the file',
  'content/blog/2024-01-01-text-behind-quotes.md:2 error: title: goes on behind its closing quotation mark; put the whole text in quotation marks: title: \'"Hello" to all\'',
  'content/blog/2024-01-01-text-for-a-list.md:3 error: tags: must be a list, as in tags: [one, two]',
  "content/blog/2024-01-01-text-not-written.md:4 warning: its text isn't written yet; write it in the place of <!-- The text goes here. -->, or take that line out",
  'content/blog/2024-01-01-title-begins-with-ampersand.md:2 error: title: begins with &, which stands for something else here; put the whole text in quotation marks: title: "&Example joins"',
  'content/blog/2024-01-01-title-begins-with-asterisk.md:2 error: title: begins with *, which stands for something else here; put the whole text in quotation marks: title: "*Great* news"',
  'content/blog/2024-01-01-title-begins-with-at.md:2 error: title: begins with @, which stands for something else here; put the whole text in quotation marks: title: "@example joins"',
  'content/blog/2024-01-01-unknown-boilerplate.md:3 error: boilerplate: unknown boilerplate "about-us"; allowed: none yet',
  "content/blog/2024-01-01-unknown-element.md:4 warning: <blink> isn't known here, so only its text stays; take it out",
  'content/blog/2024-01-01-unknown-field-like-none.md:3 warning: colour-of-the-sky: unknown field, so it has no effect; mend its name, or take it out',
  'content/blog/2024-01-01-unknown-field.md:3 error: autor: unknown field; did you mean "author"?',
  'content/blog/2024-01-01-unknown-member.md:3 error: members: unknown member "exampel"; allowed: day-without-zeros, example, logo-missing, no-address, order-of-dates, unknown-tier; did you mean "example"?',
  'content/blog/2024-01-01-word-for-true.md:3 error: draft: must be true or false',
  'content/blog/2024-01-01-wrong-layout.md:3 warning: layout: has no effect, as documents of a kind all look the same here; take it out',
  'content/blog/2024-01-02-first-of-a-slug.md:1 error: has the slug "first-of-a-slug", as content/blog/2024-01-01-first-of-a-slug.md does; rename one of them',
  'content/blog/2024-02-30-impossible-date.md:1 error: the date in the file name, 2024-02-30, is no day that exists; rename the file',
  'content/blog/no-date.md:3 error: date: missing; name the file YYYY-MM-DD-slug.md, or add a line date: YYYY-MM-DD',
  'content/blog/notes.txt:1 error: belongs to no type of document; documents end in .md and lie in blog, members, tiers, people, bodies, projects, events, pages, boilerplate: move it there, or take it out',
  'content/events/ends-before-it-starts.md:4 error: end: 2024-05-01 is before start, 2024-05-02; mend one of them',
  'content/members/day-without-zeros.md:4 error: joined: "2024-5-1" lacks a zero; write 2024-05-01',
  "content/members/logo-missing.md:4 error: logo: image assets/logo.svg doesn't exist; save it as public/assets/logo.svg",
  'content/members/no-address.md:4 error: website: "example.org" isn\'t an address that starts with https://',
  'content/members/order-of-dates.md:5 error: left: 2024-01-31 is before joined, 2024-05; mend one of them',
  'content/members/unknown-tier.md:3 error: tier: unknown tier "golden"; allowed: gold; did you mean "gold"?',
  'content/pages/order-in-words.md:4 error: order: must be a number, as in order: 10',
  'content/people/unknown-body.md:5 error: roles.0.body: unknown body "bored"; allowed: board; did you mean "board"?',
  'content/people/unknown-seat.md:7 error: roles.0.seat: board has no seat "chiar"; it has chair',
  'content/stray.md:1 error: belongs to no type of document; documents end in .md and lie in blog, members, tiers, people, bodies, projects, events, pages, boilerplate: move it there, or take it out',
];

/** What is wrong with addresses and times, in a folder with a ledger and a build. */
const OF_PUBLISHED = [
  'content/blog/2024-01-01-due.md:3 warning: publish: due since 1 March 2024, 10:00 UTC, after the last build here; the next build brings it live',
  'content/blog/2024-01-01-link-to-what-is-gone.md:4 warning: link to /blog/taken-down, a page that was taken down; take the link out',
  'content/gone.txt:2 error: /blog/still-there is a page; take this line out, or the page down',
  'content/gone.txt:4 error: "blog/without-slash" is no path; write one as /blog/x',
  'content/urls.txt:6 error: /blog/lost is neither a page nor redirected; bring it back, add redirect_from: /blog/lost to the document that took its place, or write /blog/lost into content/gone.txt; if it never was public, take this line out',
  'content/urls.txt:8 error: what was given up is named in gone.txt; write /blog/taken-down there, without "gone"',
  'content/urls.txt:10 error: "blog/without-slash" is no path; write one as /blog/x',
  'content/urls.txt:12 error: /blog/written-twice stands in line 11 already; take one of the two out',
];

/** What the others need, and has no fault of its own. */
const SOUND = [
  'content/blog/2024-01-01-first-of-a-slug.md',
  'content/blog/2024-01-01-redirect-claimed-again.md',
  'content/bodies/board.md',
  'content/members/example.md',
  'content/removed-names.txt',
  'content/tiers/gold.md',
  'published/content/blog/2024-01-01-not-recorded-yet.md',
  'published/content/blog/2024-01-01-still-there.md',
  'published/content/blog/2024-01-01-written-twice.md',
];

test('every fault of a document is told with its file, its line and what to do', async () => {
  expect(await messagesOf('content')).toEqual(OF_DOCUMENTS);
});

test('every fault of what was published is told with its file, its line and what to do', async () => {
  expect(await messagesOf('published/content')).toEqual(OF_PUBLISHED);
});

test('every bad file has a message', async () => {
  const told = [...OF_DOCUMENTS, ...OF_PUBLISHED.map((message) => `published/${message}`)].map(
    (message) => message.replace(/:\d+ .*/, ''),
  );
  const files = [...(await filesOf('content')), ...(await filesOf('published/content'))];
  expect(files.filter((file) => !told.includes(file) && !SOUND.includes(file))).toEqual([]);
  expect(new Set(told).size).toBeGreaterThan(100);
});

test('no message speaks as the parsers do', () => {
  const words =
    /scalar|mapping|token|pars(?:e|ing)|implicit|indentation|EOF|undefined|\bnull\b|position \d/i;
  const messages = [...OF_DOCUMENTS, ...OF_PUBLISHED];
  expect(messages.filter((message) => words.test(message))).toEqual([]);
});

async function messagesOf(folder: string): Promise<string[]> {
  const { problems } = await checkContent(join(BAD, folder));
  return problems.map(
    ({ file, line, severity, field, message }) =>
      `${file}:${line} ${severity}: ${field ? `${field}: ` : ''}${message}`,
  );
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(BAD, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(BAD.length + 1));
}
