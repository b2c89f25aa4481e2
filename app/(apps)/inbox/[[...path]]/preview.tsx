import { notFound, redirect } from 'next/navigation';
import { DeskForm } from '@/components/desk-form';
import { DeskLetter } from '@/components/desk-letter';
import { DeskStatus } from '@/components/desk-status';
import { PageHeader } from '@/components/page-header';
import { Section } from '@/components/section';
import { applicationPath } from '@/lib/desk/actions';
import { moveKey, readMove, STATE_NAMES } from '@/lib/desk/move';
import type { AtDesk } from './desk';
import { said } from './said';

/** What would come of a decision, before it is made. */
export async function showPreview({ inbox, me, parameters }: AtDesk, id: string) {
  const application = await inbox.application(id);
  if (!application) notFound();
  const path = applicationPath(application.id);
  const typed = await inbox.draft(me.id, application.id);
  const read = typed && readMove(typed, application);
  if (!read || read.errors) redirect(typed ? `${path}?fault=move#move` : path);
  const { from, to, why, mail } = read.move;
  return (
    <>
      <PageHeader
        title={`${STATE_NAMES[to]}?`}
        trail={[
          { label: 'Applications', href: '/inbox' },
          { label: application.organisation, href: path },
        ]}
      >
        <p>
          {application.organisation} is {STATE_NAMES[from].toLowerCase()}. Nothing is changed or
          sent yet.
        </p>
      </PageHeader>
      <DeskStatus {...said(parameters)} />
      <Section title="What stays in the history">
        <p className="max-w-measure whitespace-pre-wrap">{why}</p>
      </Section>
      <Section title="What the applicant gets">
        {mail ? <DeskLetter {...mail} /> : <p className="text-muted">Nothing: no mail is sent.</p>}
      </Section>
      <DeskForm
        action="move"
        formKey={me.formKey}
        submit={mail ? 'Do it, and send this mail' : 'Do it, without a mail'}
      >
        <input type="hidden" name="id" value={application.id} />
        <input type="hidden" name="seen" value={moveKey(read.move)} />
      </DeskForm>
      <p className="mt-6">
        <a href={`${path}#move`} className="link py-1">
          Change it
        </a>
      </p>
    </>
  );
}
