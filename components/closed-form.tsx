import { site } from '@/lib/site';
import { OutwardLink } from './outward-link';

/**
 * Where a form would be, if it were open.
 *
 * @param sentence says that it is closed.
 */
export function ClosedForm({ sentence }: { sentence: string }) {
  return (
    <p>
      {sentence} The foundation’s official site is <OutwardLink url={site.officialUrl} />.
    </p>
  );
}
