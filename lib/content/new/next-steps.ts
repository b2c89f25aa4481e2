import type { Plan } from './plan';

/**
 * What was written, and what its author does next: one line each.
 *
 * @param siteUrl where `npm run dev` serves the site.
 */
export function nextSteps(
  { files, document, page, isPublic }: Plan,
  siteUrl: string,
): { written: string[]; next: string[] } {
  const created = files
    .filter(({ replaces }) => replaces === undefined)
    .map(({ source }) => source);
  const written = files.map(({ source, replaces }) =>
    replaces === undefined ? `${source.file} is new` : `${source.file} has a line more`,
  );
  const { draft, publish } = document.values;
  const where = created.length > 1 ? ' of each file' : '';
  const waits =
    draft === true
      ? `It is a draft: when it is done, take out the line "draft: true"${where}.`
      : undefined;
  const begins =
    isPublic || waits || typeof publish !== 'string'
      ? undefined
      : `It is public from ${publish} on.`;
  const next = [
    `Open ${created.map(({ file }) => file).join(' and ')} and write the text.`,
    `npm run dev shows it at ${siteUrl}${encodeURI(page)} while you write.`,
    'npm run check names what is wrong with it.',
    waits,
    begins,
    'You may rename the file until it is published; from then on its address lasts.',
  ];
  return { written, next: next.filter((line) => line !== undefined) };
}
