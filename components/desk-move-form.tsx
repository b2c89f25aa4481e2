import { DeskCheck } from './desk-check';
import { DeskField } from './desk-field';
import { DeskForm } from './desk-form';

/** What becomes of an application; what the applicant gets is shown before it is sent. */
export function DeskMoveForm({
  id,
  formKey,
  typed,
  errors,
  states,
}: {
  id: string;
  formKey: string;
  typed: Readonly<Partial<Record<string, string>>>;
  errors: Readonly<Partial<Record<'state' | 'why' | 'message' | 'quiet', string>>>;
  states: readonly { value: string; label: string }[];
}) {
  return (
    <DeskForm action="draft" formKey={formKey} submit="Show what would be sent">
      <input type="hidden" name="id" value={id} />
      <DeskField
        name="state"
        label="What becomes of it"
        options={states}
        value={typed.state}
        error={errors.state}
        isRequired
      />
      <DeskField
        name="why"
        label="Why"
        hint="It stays in the history. The applicant never sees it."
        value={typed.why}
        error={errors.why}
        rows={3}
        isRequired
      />
      <DeskField
        name="message"
        label="Message to the applicant"
        hint="It stands between the words of the template, which the next page shows. To ask for information, say here what you want to know."
        value={typed.message}
        error={errors.message}
        rows={6}
        isOptional
      />
      <DeskCheck
        name="quiet"
        label="Send no mail"
        hint="Otherwise the applicant is told of a question and of every decision."
        isChecked={typed.quiet === 'yes'}
      />
    </DeskForm>
  );
}
