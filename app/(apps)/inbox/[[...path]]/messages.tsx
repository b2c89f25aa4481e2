import { DeskMessageList } from '@/components/desk-message-list';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import type { AtDesk } from './desk';
import { pageOf } from './parameters';

const PAGE = 20;

/** What was written by the contact form. */
export async function showMessages({ inbox, me, parameters }: AtDesk) {
  const page = pageOf(parameters);
  const { items, total } = await inbox.contacts({ limit: PAGE, offset: (page - 1) * PAGE });
  if (items.length > 0) {
    const detail = `messages, page ${page}`;
    await inbox.logAtDesk({ who: me.email, action: 'view', about: undefined, detail }, new Date());
  }
  return (
    <>
      <PageHeader title="Messages" count={total}>
        <p>What was written by the contact form. Answer by e-mail.</p>
      </PageHeader>
      {items.length > 0 ? (
        <DeskMessageList messages={items} />
      ) : (
        <EmptyState title="There are none">
          <p>They are kept for half a year.</p>
        </EmptyState>
      )}
      <Pagination
        label="Pages of messages"
        page={page}
        count={Math.ceil(total / PAGE)}
        hrefOf={(number) => `/inbox/messages?page=${number}`}
      />
    </>
  );
}
