import { DeskLogList } from '@/components/desk-log-list';
import { DeskSessionList } from '@/components/desk-session-list';
import { DeskStatus } from '@/components/desk-status';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { Section } from '@/components/section';
import type { AtDesk } from './desk';
import { pageOf } from './parameters';
import { said } from './said';

const PAGE = 50;

/** Who did what at the desk, and who is at it. */
export async function showLog({ inbox, me, parameters }: AtDesk) {
  const page = pageOf(parameters);
  const sessions = await inbox.deskSessions(new Date());
  const { items, isMore } = await inbox.deskLog({ limit: PAGE, offset: (page - 1) * PAGE });
  return (
    <>
      <PageHeader title="Log">
        <p>Who did what at the desk. Of applications it holds their numbers alone.</p>
      </PageHeader>
      <DeskStatus {...said(parameters)} />
      <Section title="Signed in now" count={sessions.length}>
        <DeskSessionList sessions={sessions} ownId={me.id} formKey={me.formKey} />
      </Section>
      <Section title="What was done">
        <DeskLogList entries={items} />
        <Pagination
          label="Pages of the log"
          page={page}
          count={page + (isMore ? 1 : 0)}
          hrefOf={(number) => `/inbox/log?page=${number}`}
        />
      </Section>
    </>
  );
}
