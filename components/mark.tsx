import type { Mark as MarkOf } from '@/lib/content/types';

/** Pictures have a size in whole pixels: that of an em in headings. */
const PIXELS = 24;

/** An organisation's or a project's mark. Its name stands beside it in words. */
export function Mark({ mark }: { mark: MarkOf | undefined }) {
  if (!mark) return null;
  const { width, height } = mark;
  if ('src' in mark) {
    return (
      // biome-ignore lint/performance/noImgElement: next/image needs script in the browser
      <img
        src={mark.src}
        alt=""
        width={Math.round(width * PIXELS)}
        height={Math.round(height * PIXELS)}
        loading="lazy"
        className="shrink-0"
      />
    );
  }
  return (
    <svg
      aria-hidden="true"
      viewBox={mark.viewBox}
      width={`${width}em`}
      height={`${height}em`}
      className="shrink-0 fill-current"
    >
      <path d={mark.path} />
    </svg>
  );
}
