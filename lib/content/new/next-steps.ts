import { LEDGER } from '../check/ledger';
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
  const written = files.map(({ source, replaces }) =>
    replaces === undefined ? `${source.file} is new` : `${source.file} has a line more`,
  );
  const publish = document.values.publish;
  const steps = [
    ...files
      .filter(({ replaces }) => replaces === undefined)
      .map(({ source }) => `Open ${source.file} and write its text.`),
    `npm run dev shows it at ${siteUrl}${encodeURI(page)} while you write.`,
    'npm run check names what is wrong with it.',
    ...(document.values.draft === true
      ? ['It is a draft: when it is done, take out the line "draft: true".']
      : []),
    ...(isPublic || typeof publish !== 'string' ? [] : [`It is public from ${publish} on.`]),
    // A renamed file loses its address; as long as nobody has seen it, that is no loss.
    `Once its file keeps its name and it is public, npm run urls adds ${page} to content/${LEDGER}.`,
  ];
  return { written, next: steps };
}
