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
export function StandingText({ text: { name, title, body } }: { text: NamedText }) {
  return (
    <section aria-labelledby={name} lang={site.lang} className="mt-10">
      <h2 id={name} className="mb-3 font-bold text-xl">
        {title}
      </h2>
      <Prose html={body.html} />
    </section>
  );
}
