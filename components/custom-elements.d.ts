import type { HTMLAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'search-field': HTMLAttributes<HTMLElement>;
      'theme-switch': HTMLAttributes<HTMLElement>;
    }
  }
}
