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

/** The differences that we accept, each with its reason. */
export const accepted: readonly Acceptance[] = [];

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
