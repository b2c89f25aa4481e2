import * as blocks from './blocks';
import { imagePaths } from './images';
import type { PostPlan } from './plan';
import { pickWeighted, type Random, randomOf } from './random';
import { capitalized } from './vocabulary';
import { createWriter, type Writer } from './writer';

const TAGS = [
  ...['releases', 'tutorials', 'community', 'performance', 'research', 'members', 'deployment'],
  ...['compilers', 'distributed', 'vision', 'language', 'audio', 'mobile', 'hardware', 'events'],
  ...['security', 'governance', 'education', 'case studies', 'ecosystem'],
];

/** What may follow a paragraph, by how often it does, besides what only some posts have. */
const USUAL_BLOCKS: readonly (readonly [weight: number, block: blocks.Block])[] = [
  [45, blocks.paragraph],
  [9, blocks.list],
  [3, blocks.nestedList],
  [2, blocks.steps],
  [1, blocks.taskList],
  [11, blocks.code],
  [9, blocks.image],
  [6, blocks.htmlImage],
  [3, blocks.quote],
  [1, blocks.oddity],
];

/** About what the frontmatter and a block that ends a post too late come to. */
const ALLOWANCE = 450;

/**
 * Writes the file of a post.
 *
 * @param targets the posts it may link to.
 */
export function writePost(plan: PostPlan, targets: readonly PostPlan[], seed: number): string {
  const random = randomOf(seed, plan.index, 1);
  const writer = createWriter(plan, targets, random);
  return `---\n${frontmatter(writer).join('\n')}\n---\n\n${body(writer)}\n`;
}

function frontmatter({ random, plan, fill, words }: Writer): string[] {
  const { day, members, slug, title } = plan;
  const lines = ['layout: blog_detail', `title: ${JSON.stringify(title)}`];
  const some = (share: number, line: () => string) => {
    if (random.chance(share)) lines.push(line());
  };
  lines.push(...byline([...new Set(plan.topic.people)], random, fill));
  some(0.5, () => `tags: [${random.sample(TAGS, random.int(1, 3)).join(', ')}]`);
  some(0.3, () => {
    const image = random.pick(imagePaths);
    return `featured-img: ${random.chance(0.2) ? `/${image}` : image}`;
  });
  some(0.1, () => `image: /${random.pick(imagePaths)}\nimageAlt: ${capitalized(words())}`);
  some(0.3, () => {
    const field = random.pick(['excerpt', 'description']);
    return `${field}: ${JSON.stringify(fill('{Adj} {nouns} {verb} "{nouns}" in {project}.'))}`;
  });
  some(0.05, () => `updated: 2026-01-${random.int(10, 28)}`);
  some(0.02, () => `date: ${day} 12:00:00 -0500`);
  some(0.03, () => `category: [${random.pick(['news', 'research'])}]`);
  some(0.1, () =>
    random.chance(0.6)
      ? `redirect_from: /news/${slug}/`
      : `redirect_from:\n  - /news/${slug}/\n  - /${day.slice(0, 4)}/${slug}.html`,
  );
  if (plan.language) lines.push(`lang: ${plan.language.code}`);
  if (members.length > 0) lines.push(`members: [${members.join(', ')}]`);
  if (plan.draft) lines.push('draft: true');
  if (plan.pinned) lines.push('pinned: true');
  return lines;
}

/** Mostly one string, some with affiliations; newer posts have a list; some say nothing. */
function byline(people: string[], random: Random, fill: Writer['fill']): string[] {
  if (random.chance(0.15)) return [];
  if (random.chance(0.2)) return [`authors: [${people.join(', ')}]`];
  const isAffiliated = random.chance(0.15);
  const names = isAffiliated ? people.map((name) => `${name} (${fill('{org}')})`) : people;
  const last = names.at(-1) ?? '';
  if (names.length < 3) return [`author: ${names.join(' and ')}`];
  return [`author: ${names.slice(0, -1).join(', ')}, and ${last}`];
}

function body(writer: Writer): string {
  const { plan, random } = writer;
  const planned = Math.max(300, plan.bytes - ALLOWANCE);
  const sections = [undefined, ...plan.headings];
  const due = specialBlocks(writer);
  // What must come once is spread evenly over the post.
  const interval = planned / (due.length + 1);
  let nextDue = interval;
  const parts: string[] = [];
  let bytes = 0;
  const add = (part: string) => {
    parts.push(part);
    bytes += Buffer.byteLength(part) + 2;
  };

  for (const [index, heading] of sections.entries()) {
    if (heading) add(`${'#'.repeat(heading.level)} ${heading.text}`);
    const end = (planned * (index + 1)) / sections.length;
    do {
      add(writer.paragraph());
      const special = bytes > nextDue ? due.shift() : undefined;
      if (special) nextDue += interval;
      if (special) add(special(writer));
      else if (bytes < end) add(pickWeighted(random, USUAL_BLOCKS)(writer));
    } while (bytes < end);
  }
  for (const special of due) add(special(writer));
  writer.footnotes.forEach((text, index) => {
    add(`[^${index + 1}]: ${text}`);
  });
  return parts.join('\n\n');
}

/** What comes in some posts only, and the phrase, which each has once. */
function specialBlocks({ random }: Writer): blocks.Block[] {
  const special: blocks.Block[] = [phrase];
  if (random.chance(1 / 4)) {
    special.push(...Array.from({ length: random.int(1, 3) }, () => blocks.table));
  }
  if (random.chance(1 / 8)) special.push(blocks.htmlTable);
  if (random.chance(0.03)) special.push(blocks.math);
  return random.sample(special, special.length);
}

const phrase: blocks.Block = (writer) =>
  `${writer.sentence()} We call it the ${writer.plan.phrase}. ${writer.sentence()}`;
