import { PostedForm } from '@/components/posted-form';
import { Section } from '@/components/section';
import { formHtml } from '@/lib/forms/form-html';
import { joinForm } from '@/lib/forms/forms';
import { tier } from './samples';

const form = joinForm([tier]);
const values = { organisation: 'Example Compute', email: 'example.org' };
const errors = {
  email: 'Enter one e-mail address in full, such as name@example.org.',
  agreement: 'Tick the box if the organisation agrees to the charter. It can’t join otherwise.',
};

/** A form that has every kind of field, as it is after it was sent with faults. */
export function Forms() {
  return (
    <Section title="Forms">
      <PostedForm html={formHtml(form, { values, errors })} />
    </Section>
  );
}
