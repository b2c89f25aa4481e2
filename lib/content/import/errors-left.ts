import { basename } from 'node:path';
import type { Renderings } from '../build/renderings';
import { checkContent } from '../check';
import { kindsOf } from '../check/kinds';
import type { ImportReport, ReportNote } from './report';

/**
 * Returns what the check will stop at in the documents of an import, for the maintainer to
 * decide. What the import left of Liquid is among its notes already.
 *
 * @param renderings keeps what rendering told, so that the next check needn't do it again.
 */
export async function errorsLeft(
  contentDir: string,
  { documents }: Pick<ImportReport, 'documents'>,
  renderings?: Renderings,
): Promise<ReportNote[]> {
  const files = new Set(documents.map(({ to }) => to.replace(/^content/, basename(contentDir))));
  const { problems } = await checkContent(contentDir, renderings);
  const errors = problems
    .filter(({ severity, file }) => severity === 'error' && files.has(file))
    .filter(({ message }) => !/ is Liquid\b|^\{[{%] is never closed/.test(message));
  return kindsOf(errors).flatMap(({ message: kind, problems: ofKind }) =>
    ofKind.map(({ file, line, message }): ReportNote => {
      return { kind: `error of the check: ${kind}`, severity: 'left', file, line, message };
    }),
  );
}
