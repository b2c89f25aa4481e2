import * as z from 'zod';
import type { Html } from '../html';
import {
  charactersOf,
  EMAIL,
  EMAIL_LINE,
  isWebAddress,
  LINE,
  lines,
  TEXT,
  type TextKind,
} from './texts';

/** One of the values to choose from, and what it is called. */
export interface Option {
  value: string;
  label: string;
}

/** What a form shows of a field, and what a browser checks by itself. */
export interface FieldFacts {
  kind: 'line' | 'email' | 'url' | 'choice' | 'text' | 'consent';
  label: string;
  /** What may be good to know before one types. */
  hint?: string | Html;
  /** What a browser fills in, in the words of HTML's `autocomplete`. */
  autocomplete?: string;
  isRequired: boolean;
  /** The most characters that it takes. */
  most?: number;
  /** The most characters of what is sent that are looked at, before it is tidied. */
  mostSent: number;
  /** Of a field that takes lines: how many. */
  rows?: number;
  options?: readonly Option[];
}

/**
 * What is known of each field beside its schema. A form is a zod object; its HTML
 * is made of what stands here, so that both come from one definition.
 */
export const fieldFacts = z.registry<FieldFacts>();

/** Letters with accents, and Hangul, may be sent in up to so many pieces, which tidying puts together. */
const PIECES = 4;

/** What a browser sends of a choice or a box is one of our own words. */
const MOST_OF_CHOICE = 100;

/** What a definition says of a field. */
interface Words extends Pick<FieldFacts, 'label' | 'hint' | 'autocomplete'> {
  /** The sentence for who left it empty: what to do. */
  ask: string;
}

/** A line of text. */
export function line({ ask, ...words }: Words, most: number) {
  return required(LINE, ask, most).register(fieldFacts, {
    ...{ ...words, most, mostSent: most * PIECES },
    kind: 'line',
    isRequired: true,
  });
}

/** A text of several lines. */
export function text({ ask, ...words }: Words, most: number, rows: number) {
  return required(TEXT, ask, most).register(fieldFacts, {
    ...{ ...words, most, mostSent: most * PIECES, rows },
    kind: 'text',
    isRequired: true,
  });
}

/** The most that SMTP carries (RFC 5321, section 4.5.3.1), less the angle brackets. */
const MOST_OF_EMAIL = 254;

/** The e-mail address of one person; its domain comes back in ASCII. */
export function email({ ask, ...words }: Words) {
  return required(EMAIL_LINE, ask, MOST_OF_EMAIL)
    .regex(EMAIL, {
      error: 'Enter one e-mail address in full, such as name@example.org.',
      abort: true,
    })
    .register(fieldFacts, {
      ...{ ...words, most: MOST_OF_EMAIL, mostSent: MOST_OF_EMAIL },
      kind: 'email',
      isRequired: true,
    });
}

const MOST_OF_ADDRESS = 500;

/** The address of a page on the web. */
export function webAddress({ ask, ...words }: Words) {
  return required(LINE, ask, MOST_OF_ADDRESS)
    .refine(isWebAddress, {
      error: 'Enter the whole address of a page, such as https://example.org.',
    })
    .register(fieldFacts, {
      ...{ ...words, most: MOST_OF_ADDRESS, mostSent: MOST_OF_ADDRESS },
      kind: 'url',
      isRequired: true,
    });
}

/** Addresses of pages on the web, one a line, none or up to so many. */
export function webAddresses(words: Omit<Words, 'ask'>, most: number) {
  return printable(TEXT)
    .transform(lines)
    .pipe(
      z
        .array(
          z.string().refine((each) => each.length <= MOST_OF_ADDRESS && isWebAddress(each), {
            error: ({ path = [] }) => `Line ${Number(path.at(-1) ?? 0) + 1} is no whole address.`,
          }),
        )
        .max(most, { error: `Enter no more than ${most} addresses.` }),
    )
    .register(fieldFacts, {
      ...{ ...words, mostSent: most * (MOST_OF_ADDRESS + '\r\n'.length) },
      ...{ kind: 'text', isRequired: false, rows: 4 },
    });
}

/** One of several values. */
export function choice({ ask, ...words }: Words, options: readonly Option[]) {
  return z
    .enum(
      options.map(({ value }) => value),
      { error: ask },
    )
    .register(fieldFacts, {
      ...{ ...words, mostSent: MOST_OF_CHOICE },
      ...{ kind: 'choice', isRequired: true, options },
    });
}

/** What a box that is ticked sends. */
export const TICKED = 'yes';

/** A box that must be ticked. */
export function consent({ ask, ...words }: Words) {
  return z.literal(TICKED, { error: ask }).register(fieldFacts, {
    ...{ ...words, mostSent: MOST_OF_CHOICE },
    ...{ kind: 'consent', isRequired: true },
  });
}

/** Text without what no one can type, in the form that it is kept in. */
function printable({ tidy, unprintable }: TextKind) {
  return z
    .string()
    .overwrite(tidy)
    .refine((value) => !unprintable.test(value), {
      error: 'Take out the control characters, which may have come in by pasting.',
      abort: true,
    });
}

function required(kind: TextKind, ask: string, most: number) {
  return printable(kind)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, { error: ask, abort: true })
    .superRefine((value, context) => {
      const length = charactersOf(value);
      if (length <= most) return;
      context.addIssue({ code: 'custom', message: shorten(most, length), continue: false });
    });
}

/** The sentence for a text that is too long. */
export function shorten(most: number, length: number): string {
  return `Shorten this to ${formatted(most)} characters; it has ${formatted(length)}.`;
}

/** A number as it stands in a sentence. */
function formatted(number: number): string {
  return number.toLocaleString('en');
}
