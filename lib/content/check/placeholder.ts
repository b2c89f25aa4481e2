import { type Rule, warning } from './rule';

/** What `npm run new` writes where the text belongs; a comment reaches no page. */
export const PLACEHOLDER = '<!-- The text goes here. -->';

/** A document that is meant for readers has its text, and not the line that stands for it. */
export const textsAreWritten: Rule = (sources) =>
  sources.flatMap((source) => {
    const { values, parts } = source;
    const at = values.draft === true ? -1 : parts.body.indexOf(PLACEHOLDER);
    if (at === -1) return [];
    const line = parts.bodyLine + parts.body.slice(0, at).split('\n').length - 1;
    const message = `its text isn't written yet; write it in the place of ${PLACEHOLDER}, or take that line out`;
    return [{ ...warning(source, message), line, near: PLACEHOLDER }];
  });
