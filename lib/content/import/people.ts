import { isRecord, plainWords, textOf } from './values';

/**
 * Reads who wrote a document: a name, a key of one, a list of either, or things with a name.
 *
 * @param names what keys stand for.
 */
export function namesOf(value: unknown, names: ReadonlyMap<string, string>): string[] {
  const items: unknown[] = Array.isArray(value) ? value.flat(1) : [value];
  const found = items.flatMap((item) => {
    if (isRecord(item)) {
      const { name, display_name: shown, fullname, login, username } = item;
      const text = textOf(name ?? shown ?? fullname ?? login ?? username);
      return text ? [text] : [];
    }
    const text = textOf(item);
    return text ? keysIn(text, names) : [];
  });
  return [...new Set(found.map((name) => names.get(name) ?? name).map(plainWords))].filter(Boolean);
}

/** A text that is one key or several with commas between; any other text is a byline as it is. */
function keysIn(text: string, names: ReadonlyMap<string, string>): string[] {
  if (names.has(text)) return [text];
  const parts = text.split(/,| and /).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => names.has(part)) ? parts : [text];
}

/** The fields of a byline: one name, or what the old site wrote, as `author`; several as `authors`. */
export function bylineFields(names: readonly string[]): Record<string, unknown> {
  if (names.length === 0) return {};
  return names.length === 1 ? { author: names[0] } : { authors: names };
}
