import { DeskMailList } from '@/components/desk-mail-list';
import { DeskStatus } from '@/components/desk-status';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import type { AtDesk } from './desk';
import { pageOf } from './parameters';
import { said } from './said';

const PAGE = 25;

/** Mails that somebody has to look after. */
export async function showMails({ inbox, me, parameters }: AtDesk) {
  const page = pageOf(parameters);
  const paging = { limit: PAGE, offset: (page - 1) * PAGE };
  const { items, total } = await inbox.mails(['failed', 'uncertain'], paging);
  return (
    <>
      <PageHeader title="Mails" count={total}>
        <p>Those that failed, and those of which nobody knows whether they arrived.</p>
      </PageHeader>
      <DeskStatus {...said(parameters)} />
      {items.length > 0 ? (
        <DeskMailList mails={items} formKey={me.formKey} />
      ) : (
        <EmptyState title="All is well">
          <p>Every mail was sent, or waits to be.</p>
        </EmptyState>
      )}
      <Pagination
        label="Pages of mails"
        page={page}
        count={Math.ceil(total / PAGE)}
        hrefOf={(number) => `/inbox/mails?page=${number}`}
      />
    </>
  );
}
