import type { HTMLAttributes } from 'react';
import type { Html } from '@/lib/html';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'posted-form': HTMLAttributes<HTMLElement>;
    }
  }
}

/** A form whose HTML lib/forms makes, since the answers to it show the same. */
export function PostedForm({ html }: { html: Html }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a template made it, which escapes what is put into it
  return <posted-form className="block" dangerouslySetInnerHTML={{ __html: html.toString() }} />;
}
