import type { ReactNode } from 'react';

/**
 * A form of the desk, with what tells that it comes from a page of this session.
 *
 * @param submit the words of its button.
 */
export function DeskForm({
  action,
  formKey,
  submit,
  children,
}: {
  action: string;
  formKey: string;
  submit: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={`/api/desk/${action}`} acceptCharset="utf-8" className="form">
      <input type="hidden" name="key" value={formKey} />
      {children}
      <button type="submit" className="form-button">
        {submit}
      </button>
    </form>
  );
}
