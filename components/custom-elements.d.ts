import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'theme-switch': HTMLAttributes<HTMLElement>;
    }
  }
}
