import { DeskCheck } from './desk-check';
import { DeskField } from './desk-field';
import { DeskForm } from './desk-form';

/** Makes the files of a member that was accepted: its own, and the draft of an announcement. */
export function DeskAcceptedForm({ id, formKey }: { id: string; formKey: string }) {
  return (
    <>
      <p className="max-w-measure">
        A patch holds the member’s file and the draft of an announcement. Send it to whoever looks
        after the website: <code className="font-mono">git apply {id}.patch</code> puts both into a
        branch for review. Nothing is public before that.
      </p>
      <DeskForm action="patch" formKey={formKey} submit="Download the patch">
        <input type="hidden" name="id" value={id} />
        <DeskField
          name="description"
          label="What the organisation does"
          hint="One line for the list of members; it can be written later."
          isOptional
        />
        <DeskField
          name="slug"
          label="The end of the member’s address"
          hint="Small letters, digits and hyphens. Otherwise it is made of the name."
          isOptional
        />
        <DeskCheck
          name="quote"
          label="Quote why it wants to join"
          hint="Only if the organisation agrees to that."
        />
      </DeskForm>
    </>
  );
}
