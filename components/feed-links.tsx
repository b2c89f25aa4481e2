import { feedsAt } from '@/lib/feeds/paths';

/**
 * Where a reader subscribes to what a page lists, in each form of feed.
 *
 * @param path of the folder that the feeds lie in.
 * @param title what they are feeds of.
 */
export function FeedLinks({ path, title }: { path: string; title: string }) {
  return (
    <p className="mt-10 text-muted text-sm print:hidden">
      {title} in your feed reader:{' '}
      {feedsAt(path, title).map(({ href, type, name }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a href={href} type={type} className="link">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
