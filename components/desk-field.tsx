interface Choice {
  value: string;
  label: string;
}

/**
 * A field with its label, a hint and what is to be mended, in this order.
 *
 * @param options of a list to choose from; with `empty`, the words for none of them.
 * @param rows of a text of several lines; without, it is one line.
 */
export function DeskField({
  name,
  label,
  hint,
  error,
  value = '',
  type = 'text',
  rows,
  options,
  empty = 'Choose one',
  isRequired,
  isOptional,
  autoComplete = 'off',
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value?: string | undefined;
  type?: 'text' | 'email' | 'date' | 'search';
  rows?: number;
  options?: readonly Choice[];
  empty?: string;
  isRequired?: boolean;
  isOptional?: boolean;
  autoComplete?: string;
}) {
  const id = `field-${name}`;
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])];
  const common = {
    ...{ id, name, defaultValue: value, required: isRequired },
    'aria-describedby': described.join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  };
  return (
    <div className="form-field">
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="form-optional"> (optional)</span>}
      </label>
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="form-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {options ? (
        <select {...common}>
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea {...common} rows={rows} />
      ) : (
        <input {...common} type={type} autoComplete={autoComplete} />
      )}
    </div>
  );
}
