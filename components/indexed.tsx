import type { ReactNode } from 'react';

const SIZES = {
  /** Beside a heading, raised and half its size. */
  heading: 'indexed text-[0.55em] align-[0.6em]',
  /** In a line of small text. */
  text: 'indexed text-[0.94em]',
};

/** A count or a kind in index notation: set in mono between square brackets. */
export function Indexed({
  size = 'text',
  children,
}: {
  size?: keyof typeof SIZES;
  children: ReactNode;
}) {
  return <span className={SIZES[size]}>{children}</span>;
}
