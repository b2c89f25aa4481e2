import type { PostPlan } from './plan';
import { randomOf } from './random';
import { memberSlug, organisations } from './vocabulary';

/** A file below the content folder. */
export interface ContentFile {
  path: string;
  text: string;
}

const TIERS = ['Platinum', 'Gold', 'Silver', 'Associate'];

/** Writes the tiers and the members of a corpus; some members name the post that announced them. */
export function writeMembers(plans: readonly PostPlan[], seed: number): ContentFile[] {
  const tiers = TIERS.map((name, index) => ({
    path: `tiers/${name.toLowerCase()}.md`,
    text: `---
name: ${name}
order: ${index + 1}
summary: The example tier with place ${index + 1}.
---
Members of this tier are invented, and so is what they pay.
`,
  }));
  const members = organisations.map((name, index) => {
    const random = randomOf(seed, index, 2);
    const slug = memberSlug(name);
    const post = plans.find(({ draft, members }) => !draft && members.includes(slug));
    const lines = [
      `name: ${name}`,
      `tier: ${random.pick(TIERS).toLowerCase()}`,
      `joined: ${random.int(2012, 2025)}-${random.int(10, 12)}`,
      `website: https://${slug}.example.org/`,
      `description: ${name} is an invented organisation.`,
    ];
    if (post) lines.push(`announcement: ${post.slug}`);
    const text = `---\n${lines.join('\n')}\n---\n${name} has no address, no staff and no products.\n`;
    return { path: `members/${slug}.md`, text };
  });
  return [...tiers, ...members];
}
