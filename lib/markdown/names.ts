import type { Root } from 'hast';
import type { Problems } from './problems';
import { textOf, visitElements } from './tree';

/**
 * Hears what a document says from its begin to its end, piece by piece, and
 * reports what a screen reader would have no name for: links without words, and
 * what is hidden until it is opened without a summary.
 */
export class Names {
  private link: { address: string; line: number } | undefined;
  private readonly details: number[] = [];

  constructor(private readonly problems: Problems) {}

  /** A link begins. */
  openLink(address: string, line: number): void {
    this.link = { address, line };
  }

  /** Words, or what stands for some, such as a formula or the alt of an image. */
  say(words: string): void {
    if (words.trim()) this.link = undefined;
  }

  /** The link is over. */
  closeLink(): void {
    if (this.link) {
      const { address, line } = this.link;
      const what = 'write where it leads, as its text or as the alt of its image';
      this.problems.warning(line, `link to ${address} has no words; ${what}`, address);
    }
    this.link = undefined;
  }

  /** `<details>` begins. */
  openDetails(line: number): void {
    this.details.push(line);
  }

  /** `<summary>` begins. */
  summarise(): void {
    this.details.pop();
  }

  /** The document is over. */
  end(): void {
    for (const line of this.details) {
      this.problems.warning(
        line,
        '<details> has no <summary>; add <summary>what it hides</summary> behind it',
        '<details',
      );
    }
  }
}

/** Names the links of a tree that have no words by where they lead. */
export function nameLinks(tree: Root): void {
  visitElements(tree, (link) => {
    const { href, title, ariaLabel, ariaLabelledBy } = link.properties;
    if (link.tagName !== 'a' || typeof href !== 'string') return;
    if (title || ariaLabel || ariaLabelledBy || textOf(link).trim()) return;
    let hasNamed = false;
    visitElements(link, ({ properties }) => {
      if (properties.alt || properties.ariaLabel) hasNamed = true;
    });
    if (!hasNamed) link.properties.ariaLabel = href.replace(/^(?:[a-z]+:)?(?:\/\/)?/, '') || href;
  });
}
