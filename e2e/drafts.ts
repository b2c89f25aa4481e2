import type { SiteCopy } from './site-copy';

/** A word that stands in nothing but what isn't public. */
export const SECRET = 'Quastenflosser';

/** What isn't public in the hostile site: slugs of posts, and of a member. */
export const DRAFT = 'hushed-quarrel';
export const SCHEDULED = 'hushed-quarrel-later';
export const DRAFT_MEMBER = 'hushed-quarreller';

/** Where the draft says that it was before. */
export const FORMER_PATH = `/blog/${SECRET}`;

/** A public post that names a member that isn't public. */
export const NAMING_POST = 'names-what-is-not-public';

const post = (formerPath: string, more: string) => `---
title: The ${SECRET} joins
author: ${SECRET} Example
description: All about the ${SECRET}.
tags: [${SECRET}]
imageAlt: A ${SECRET}
image: /assets/images/memory.png
redirect_from: ${formerPath}
canonical: https://example.org/${SECRET}
${more}
---
A text about the ${SECRET}.

## What a ${SECRET} is

![A ${SECRET}](/assets/images/memory.png)
`;

/** Writes posts and a member that aren't public into a copy, and public ones that name them. */
export async function writeUnpublished(copy: SiteCopy): Promise<void> {
  await copy.write(`content/blog/2026-01-05-${DRAFT}.md`, post(FORMER_PATH, 'draft: true'));
  await copy.write(
    `content/blog/2026-01-06-${SCHEDULED}.md`,
    post(`/${SECRET}`, 'publish: 2999-12-01T10:00-08:00'),
  );
  await copy.write(
    `content/members/${DRAFT_MEMBER}.md`,
    `---\nname: ${SECRET} Incorporated\ntier: silver\ndescription: ${SECRET}.\ndraft: true\n---\n${SECRET}.\n`,
  );
  await copy.write(
    'content/members/announced-later.md',
    `---\nname: Announced Later\ntier: silver\ndescription: An example.\nannouncement: ${DRAFT}\n---\nText.\n`,
  );
  await copy.write(
    `content/blog/2026-01-07-${NAMING_POST}.md`,
    `---\ntitle: Names what is not public\nmembers: [${DRAFT_MEMBER}]\n---\nText.\n`,
  );
}
