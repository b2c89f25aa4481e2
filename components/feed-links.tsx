import { feedsAt } from '@/lib/feeds/paths';
import { OtherForms } from './other-forms';

/**
 * Where a reader subscribes to what a page lists, in each form of feed.
 *
 * @param path of the folder that the feeds lie in.
 * @param title what they are feeds of.
 */
export function FeedLinks({ path, title }: { path: string; title: string }) {
  return <OtherForms label={`${title} in your feed reader`} forms={feedsAt(path, title)} />;
}
