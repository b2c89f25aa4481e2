import type { HTMLAttributes } from 'react';

/** Text that an editor wrote, rendered and sanitised by lib/markdown. */
export function Prose({
  html,
  ...attributes
}: { html: string } & Omit<HTMLAttributes<HTMLElement>, 'children' | 'className'>) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/markdown let through only what its allowlist names
  return <div {...attributes} className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
