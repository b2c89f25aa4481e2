import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';

/** What there is where the desk is closed, or has no such page. */
export default function InboxNotFound() {
  return (
    <>
      <PageHeader title="Page not found" />
      <EmptyState title="There is nothing at this address">
        <p>
          The{' '}
          <a href="/" className="link">
            home page
          </a>{' '}
          leads to all there is.
        </p>
      </EmptyState>
    </>
  );
}
