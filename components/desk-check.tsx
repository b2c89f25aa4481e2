/** A box to tick, with its label and a hint. */
export function DeskCheck({
  name,
  label,
  hint,
  isChecked = false,
}: {
  name: string;
  label: string;
  hint?: string;
  isChecked?: boolean;
}) {
  const id = `field-${name}`;
  return (
    <div className="form-field">
      <div className="form-consent">
        <input
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={isChecked}
          aria-describedby={hint && `${id}-hint`}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
