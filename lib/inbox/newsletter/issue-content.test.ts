import { expect, test } from '@playwright/test';
import { site } from '../../site';
import { type IssuePost, issueContent } from './issue-content';
import { TOKEN_MARK } from './tokens';

const SENDER = { name: 'Example Operator', postalAddress: ['1 Example Street', 'Example Town'] };
const SINCE = '2026-03-01';

function samplePost(differences: Partial<IssuePost> = {}): IssuePost {
  return {
    path: '/blog/one',
    title: 'A first post',
    byline: 'Ann Example',
    date: '2026-03-31',
    summary: 'What it says, in a line or two that is longer than one line of a mail can be.',
    ...differences,
  };
}

test('both forms of an issue say the same, and end with who sends it and how to leave', () => {
  const posts = [samplePost(), samplePost({ path: '/blog/two', title: 'A second' })];
  const issue = issueContent(posts, SENDER, SINCE);
  expect(issue).toMatchObject({
    subject: 'A first post and 1 more',
    posts: ['/blog/one', '/blog/two'],
    since: SINCE,
  });
  const unsubscribe = `${site.origin}/newsletter/unsubscribe?token=${TOKEN_MARK}`;
  for (const form of [issue.text, issue.html]) {
    for (const words of [
      ...['A second', 'Ann Example', '31 March 2026', `${site.origin}/blog/two`],
      ...['Example Operator', '1 Example Street', 'Example Town', unsubscribe],
    ]) {
      expect(form).toContain(words);
    }
  }
  const isAddress = (line: string) => line.startsWith('https://');
  for (const line of issue.text.split('\n').filter((each) => !isAddress(each))) {
    expect([...line].length, line).toBeLessThanOrEqual(72);
  }
});

test('what a post says is text and nothing else', () => {
  const hostile = '<script>alert(1)</script>"\'\r\nBcc: x@example.org \u202Eevil';
  const post = samplePost({ title: hostile, summary: hostile, byline: hostile });
  const { subject, html } = issueContent([post], SENDER, SINCE);
  expect(subject).not.toMatch(/[\r\n\u202E]/);
  expect(html).not.toMatch(/<script|\u202E/);
  expect(html).toContain('&lt;script&gt;');
});

test('nothing is loaded when it is opened, and it isn’t cut off by who shows it', () => {
  const many = Array.from({ length: 40 }, (_, i) => samplePost({ path: `/blog/${i}` }));
  const { html } = issueContent(many, SENDER, SINCE);
  expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(|@import|@font-face/);
  // Gmail shows no more than about 102 KB.
  expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  expect(() => issueContent([], SENDER, SINCE)).toThrow('needs a post');
});

test('an address that begins with the sender’s name has it once', () => {
  const sender = { name: 'Example Operator', postalAddress: ['Example Operator', '1 Street'] };
  const { text, html } = issueContent([samplePost()], sender, SINCE);
  expect(text.split('Example Operator')).toHaveLength(2);
  expect(html.split('Example Operator')).toHaveLength(2);
  expect(text).toContain('\nExample Operator\n1 Street\n');
});
