/**
 * Characters that a terminal acts on rather than shows: controls, separators of lines,
 * what turns the direction of the text after it, a byte order mark, and half a
 * character. Tabs are none of them.
 */
const UNSEEN = /(?!\t)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\uFEFF]/gu;

/**
 * A text as it can be shown in a terminal: what it would act on, such as an escape
 * sequence in a file's name, is written as `\u001b`, and the text stays one line.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
