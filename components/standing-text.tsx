import { useId } from 'react';
import type { Body } from '@/lib/content/types';
import { site } from '@/lib/site';
import { Prose } from './prose';

/** A text that is held once and shown where it is named. */
export interface NamedText {
  name: string;
  title: string;
  body: Body;
}

/** A standing text under its title. */
export function StandingText({ text: { title, body } }: { text: NamedText }) {
  // The text may have headings, and ids, of its own.
  const id = useId();
  return (
    <section aria-labelledby={id} lang={site.lang} className="mt-10">
      <h2 id={id} className="mb-3 font-bold text-xl">
        {title}
      </h2>
      <Prose html={body.html} />
    </section>
  );
}
