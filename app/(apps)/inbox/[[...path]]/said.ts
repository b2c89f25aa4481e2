/** What is said of something that was done, or wasn't, by the word for it in the address. */
const DONE: Readonly<Record<string, string>> = {
  asked:
    'If the address is one of the staff’s, a link is on its way to it, unless one that came before is still good. It is good once, for 15 minutes.',
  out: 'You are signed out.',
  note: 'The note is in the history.',
  moved: 'Done. The history has it.',
  resent: 'The mail waits to be sent again.',
  revoked: 'The session is revoked.',
};

const FAULTS: Readonly<Record<string, string>> = {
  address: 'This isn’t a whole e-mail address.',
  link: 'This link was used already, or is older than 15 minutes. Ask for another.',
  note: 'The note is empty, so nothing was added.',
  move: 'Nothing was changed yet: something has to be mended first.',
  changed: 'This was changed since you looked at it, so nothing was done. Here is how it is now.',
  mail: 'There is no such mail that failed or is uncertain.',
  session: 'This session was over already.',
};

/** What a page says above all else; nothing of the words comes from the address. */
export function said(parameters: URLSearchParams): { text?: string; isFault: boolean } {
  const of = (words: Readonly<Record<string, string>>, name: string) => {
    const word = parameters.get(name) ?? '';
    return Object.hasOwn(words, word) ? words[word] : undefined;
  };
  const fault = of(FAULTS, 'fault');
  const text = fault ?? of(DONE, 'done');
  return { ...(text !== undefined && { text }), isFault: fault !== undefined };
}
