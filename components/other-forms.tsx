/**
 * Where there is what a page lists in other forms, for feed readers and programs.
 *
 * @param label what it is, as `The blog in your feed reader`.
 */
export function OtherForms({
  label,
  forms,
}: {
  label: string;
  forms: readonly { name: string; href: string; type: string }[];
}) {
  return (
    <p className="mt-10 text-muted text-sm print:hidden">
      {label}:{' '}
      {forms.map(({ name, href, type }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a href={href} type={type} className="link">
            {name}
          </a>
        </span>
      ))}
    </p>
  );
}
