import type * as z from 'zod';
import { type FieldFacts, fieldFacts, shorten } from './fields';
import { charactersOf, unreasonable } from './texts';

/** What is read of a form: a field a key. */
export type FieldsSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** A form: its words, and the schema that its fields are defined by. */
export interface Form<Schema extends FieldsSchema = FieldsSchema> {
  /** Last part of its page's address and of the one that it is sent to. */
  name: 'join' | 'contact' | 'newsletter';
  /** The title of its page. */
  title: string;
  /** What the button says. */
  submit: string;
  /** A sentence that says that it is closed, and why. */
  closed: string;
  schema: Schema;
}

/** What was typed, as it was, by field. */
export type Values = Readonly<Record<string, string>>;

/** What to mend, a sentence a field. */
export type Errors = Readonly<Record<string, string>>;

/** The name of a field that people don't see and programs fill in. */
export const TRAP = 'homepage';

/** The page of a form, the address that it is sent to, and the page that says that it arrived. */
export const pathsOf = ({ name }: Form) => ({
  page: `/${name}`,
  action: `/api/${name}`,
  received: `/${name}/received`,
});

/** The fields of a form in their order. */
export function fieldsOf({ schema }: Form): (FieldFacts & { name: string })[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const facts = fieldFacts.get(field);
    if (!facts) throw new Error(`The field ${name} isn't made by lib/forms/fields.ts.`);
    return { name, ...facts };
  });
}

/**
 * Says what of what was typed is too long, or piled up, to be looked at any further.
 *
 * @returns undefined if nothing is.
 */
export function unreadable(form: Form, values: Values): Errors | undefined {
  const errors: Record<string, string> = {};
  for (const { name, most, mostSent } of fieldsOf(form)) {
    const value = values[name] ?? '';
    const fault = unreasonable(value, mostSent);
    if (fault === 'long') errors[name] = shorten(most ?? mostSent, charactersOf(value));
    if (fault === 'piled up') errors[name] = 'Take out the marks that are piled up on one letter.';
  }
  return Object.keys(errors).length > 0 ? errors : undefined;
}

/** Reads what was typed, by a form's schema: what it is kept as, or what to mend. */
export function readForm<Schema extends FieldsSchema>(
  { schema }: Form<Schema>,
  values: Values,
): { fields: z.output<Schema>; errors?: undefined } | { errors: Errors } {
  const names = Object.keys(schema.shape);
  const result = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, values[name] ?? ''])),
  );
  if (result.success) return { fields: result.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[String(path[0])] ??= message;
  return { errors };
}
