import { notFound } from 'next/navigation';
import { DeskAcceptedForm } from '@/components/desk-accepted-form';
import { DeskFacts } from '@/components/desk-facts';
import { DeskField } from '@/components/desk-field';
import { DeskForm } from '@/components/desk-form';
import { DeskHistory } from '@/components/desk-history';
import { DeskMoveForm } from '@/components/desk-move-form';
import { DeskStatus } from '@/components/desk-status';
import { Indexed } from '@/components/indexed';
import { PageHeader } from '@/components/page-header';
import { Section } from '@/components/section';
import { tierBySlug } from '@/lib/content/tiers';
import { readMove, STATE_NAMES } from '@/lib/desk/move';
import { countries } from '@/lib/forms/countries';
import { type Application, STATES } from '@/lib/inbox/types';
import type { AtDesk } from './desk';
import { said } from './said';

/** One application: what it says, what happened to it, and what can be done. */
export async function showApplication({ inbox, me, parameters }: AtDesk, id: string) {
  const application = await inbox.application(id);
  if (!application) notFound();
  const viewed = { who: me.email, action: 'view', about: application.id, detail: '' } as const;
  await inbox.logAtDesk(viewed, new Date());
  const history = await inbox.history(application.id);
  const typed = await inbox.draft(me.id, application.id);
  const isFaulty = parameters.get('fault') === 'move';
  const errors = (isFaulty && readMove(typed ?? {}, application).errors) || {};
  return (
    <>
      <PageHeader
        title={application.organisation}
        trail={[{ label: 'Applications', href: '/inbox' }]}
      >
        <p className="flex flex-wrap gap-x-4">
          <Indexed>{STATE_NAMES[application.state]}</Indexed>
          <span className="font-mono">{application.id}</span>
        </p>
      </PageHeader>
      <DeskStatus {...said(parameters)} />
      <DeskFacts
        receivedAt={application.receivedAt}
        facts={factsOf(application)}
        why={application.why}
      />
      {application.state === 'accepted' && (
        <Section title="The member’s file">
          <DeskAcceptedForm id={application.id} formKey={me.formKey} />
        </Section>
      )}
      <div id="move">
        <Section title="Decide">
          <DeskMoveForm
            id={application.id}
            formKey={me.formKey}
            typed={typed ?? {}}
            errors={errors}
            states={STATES.filter((state) => state !== application.state).map((value) => ({
              value,
              label: STATE_NAMES[value],
            }))}
          />
        </Section>
      </div>
      <Section title="History" count={history.length}>
        <DeskHistory
          entries={history.map((entry) => ({
            ...entry,
            title: entry.state ? STATE_NAMES[entry.state] : 'Note',
          }))}
        />
      </Section>
      <div id="note">
        <Section title="Add a note">
          <DeskForm action="note" formKey={me.formKey} submit="Add the note">
            <input type="hidden" name="id" value={application.id} />
            <DeskField
              name="text"
              label="Note"
              rows={4}
              hint="For staff alone; the applicant never sees it."
              error={parameters.get('fault') === 'note' ? 'Write something first.' : undefined}
              isRequired
            />
          </DeskForm>
        </Section>
      </div>
    </>
  );
}

function factsOf(application: Application): [name: string, value: string][] {
  const { tier, country, website, contactName, contactRole, email, projectLinks } = application;
  const countryName = countries().find(({ value }) => value === country)?.label ?? country;
  return [
    ['Tier', tierBySlug(tier)?.name ?? tier],
    ['Country', countryName],
    ['Website', website],
    ['Contact', `${contactName}, ${contactRole}`],
    ['E-mail', email],
    ...projectLinks.map((link): [string, string] => ['Project', link]),
  ];
}
