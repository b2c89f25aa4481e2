import { nameOf } from './page';

/** A layout shift as Chromium reports it (https://wicg.github.io/layout-instability/); TypeScript doesn't know it. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { node: Node | null }[];
}

const seen: LayoutShift[] = [];

/** Notes from now on whatever moves by itself. */
export function observeShifts(): void {
  new PerformanceObserver((list) => seen.push(...(list.getEntries() as LayoutShift[]))).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

/** What has moved, and how much of it. */
export function shifts(): string[] {
  return seen
    .filter(({ hadRecentInput }) => !hadRecentInput)
    .map(({ value, sources }) => {
      const moved = sources.map(({ node }) => nameOf(elementOf(node)));
      return `a shift of ${value.toFixed(4)}: ${moved.join(', ')}`;
    });
}

const elementOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement);
