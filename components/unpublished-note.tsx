import type { Unpublished } from '@/lib/content/types';
import { formatInstant } from '@/lib/dates';
import { site } from '@/lib/site';

/** Above something that only previews show: that it isn't public, and when it will be. */
export function UnpublishedNote({ state }: { state: Unpublished | undefined }) {
  if (!state) return null;
  return (
    <aside
      aria-label="Not public"
      lang={site.lang}
      className="mb-8 border-accent border-s-4 bg-marked px-4 py-3 font-semibold"
    >
      <p>{state.until ? `Scheduled for ${formatInstant(state.until)}` : 'Draft: not published'}</p>
    </aside>
  );
}

/** The same in a list, in a word. */
export function UnpublishedMark({ state }: { state: Unpublished | undefined }) {
  if (!state) return null;
  return (
    <span lang={site.lang} className="rounded-sm bg-marked px-1.5 font-semibold text-sm">
      {state.until ? 'Scheduled' : 'Draft'}
    </span>
  );
}
