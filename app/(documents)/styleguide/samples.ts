import { membersByTier } from '@/lib/content/members';
import {
  sampleEvent,
  sampleMember,
  samplePerson,
  samplePost,
  sampleProject,
  sampleTier,
} from '@/lib/content/samples';
import type { Mark, MemberSummary, Role, Seat } from '@/lib/content/types';

/*
 * What the style guide shows its components with. None of these organisations
 * and people exists; their names say so.
 */

export const tier = sampleTier({
  // A tier leads to the page with its members, so that it needs the address of one that is there.
  slug: membersByTier()[0]?.tier.slug ?? 'example',
  summary: 'For organisations that want one representative among several.',
  seats: 'One seat for the tier',
  benefits: ['A say in the working groups', 'A page of their own'],
  asOf: '2026-01-31',
});

const square: Mark = { path: 'M0 0h24v24H0z', viewBox: '0 0 24 24', width: 1.26, height: 1.26 };
const wide: Mark = { path: 'M0 9h24v6H0z', viewBox: '0 9 24 6', width: 2.52, height: 0.63 };

export const member = sampleMember({
  path: '/members',
  name: 'Example Labs',
  legalName: 'Example Laboratories Incorporated',
  description: 'Makes examples, some of them large, and the tools to try them out.',
  tier,
  joined: '2026-01-31',
  isFounder: true,
  website: 'https://example.org/',
  headquarters: 'Example City',
  mark: square,
  announcementUrl: 'https://example.org/news',
  asOf: '2026-01-31',
});

export const members: readonly MemberSummary[] = [
  member,
  { ...member, slug: 'wide', name: 'Wide Mark Example', mark: wide, isFounder: false },
  { ...member, slug: 'none', name: 'Example University without a Mark', mark: undefined },
  { ...member, slug: 'former', name: 'Former Example', mark: undefined, left: '2026-06' },
];

export const project = sampleProject({
  path: '/projects',
  accepted: '2025-05-07',
  licence: 'MIT',
  repository: 'https://git.example.org/example',
  mark: square,
  description: 'A library of examples that is kept by those who use it.',
  asOf: '2026-01-31',
});

export const event = sampleEvent({
  path: '/events',
  name: 'Example Conference',
  start: '2026-09-30',
  end: '2026-10-01',
  place: 'Example City',
  kind: 'conference',
  description: 'Two days of examples.',
});

const role: Role = {
  body: 'board',
  title: 'Chair',
  seat: 'gold',
  since: '2026-01',
  until: undefined,
  asOf: '2026-01-31',
  source: 'minutes of the board',
};

export const person = samplePerson({
  path: '/people',
  name: 'Ada Example',
  member,
  roles: [role],
  asOf: '2026-01-31',
});

const seat: Seat = {
  id: 'gold',
  name: 'Gold members',
  member: undefined,
  project: undefined,
  isVacant: false,
  source: undefined,
};

export const seats = [
  { seat, holder: { person, role } },
  { seat: { ...seat, id: 'vacant', name: 'Silver members', isVacant: true }, holder: undefined },
  { seat: { ...seat, id: 'unknown', name: 'Associate members' }, holder: undefined },
];

export const post = samplePost({
  path: '/blog',
  title: 'What a headline looks like when it needs a second line to be said',
  byline: 'Ada Example, Bo Sample',
  bylineParts: [
    { text: 'Ada Example', path: '/blog/authors' },
    { text: ', ' },
    { text: 'Bo Sample', path: '/blog/authors' },
  ],
  date: '2026-01-31',
  updated: '2026-02-01',
  description: 'One or two sentences that tell a reader whether the post is worth the time.',
  tags: [{ slug: 'examples', name: 'examples', path: '/blog/tags' }],
  minutes: 7,
});

/** A text with all that editors can write. */
export const text = `
A paragraph with a [link](/blog), **strong** and *emphasised* words, \`code\`, a key <kbd>Ctrl</kbd> and a <mark>marked</mark> word.[^1]

> A quotation, which is set apart from the text.

> [!NOTE]
> A note beside the text says what not all readers need.

> [!WARNING]
> What hurts if it is overlooked.

## A heading of the second level

- one thing
- another
  - that has a part
- [x] a task that is done
- [ ] one that is not

### A heading of the third level

| shape | bytes |
| --- | ---: |
| [1, 47] | 1,024 |
| [8, 60] | 65,536 |

\`\`\`python title="train.py" {2}
def step(model, batch):
    loss = model(batch).sum()  # a marked line
    loss.backward()
    return loss.item()
\`\`\`

## One more heading

1. first
2. second

<details><summary>More</summary>

What is folded away.

</details>

[^1]: A note at the foot of the text.
`;
