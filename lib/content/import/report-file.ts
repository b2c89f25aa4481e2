import type { OldAddress } from './answers';
import { formatReport, groupNotes, type ImportReport } from './report';

/** Writes all that an import found as JSON, for programs and for `npm run addresses`. */
export function reportAsJson(report: ImportReport): string {
  const { mapped, leftOut, ...rest } = report;
  return `${JSON.stringify(
    { ...rest, mapped: Object.fromEntries(mapped), leftOut: Object.fromEntries(leftOut) },
    null,
    2,
  )}\n`;
}

/** Writes all that an import found as markdown, for people. */
export function reportAsMarkdown(report: ImportReport): string {
  const lines = ['# Import', '', '```', formatReport(report), '```'];
  for (const { kind, notes, severity } of groupNotes(report.notes)) {
    lines.push('', `## ${escaped(kind)} (${severity})`, '');
    for (const { file, line, message } of notes) {
      lines.push(`- ${escaped(`${file}:${line}`)} ${escaped(message)}`);
    }
  }
  if (report.leftOut.size > 0) lines.push('', '## Fields left out');
  for (const [name, files] of report.leftOut) {
    lines.push('', `### ${escaped(name)}`, '', ...files.map((file) => `- ${escaped(file)}`));
  }
  if (report.addresses.length > 0) {
    lines.push(
      '',
      '## Addresses',
      '',
      '| old address | what | answers here |',
      '| --- | --- | --- |',
    );
    lines.push(...report.addresses.map(addressRow));
  }
  return `${lines.join('\n')}\n`;
}

function addressRow({ path, kind, answer, target, why }: OldAddress): string {
  const here =
    answer === 'redirect' ? `leads to ${target}` : answer === 'same' ? 'the same' : 'nothing';
  const reason = why ? ` (${why})` : '';
  return `| ${escaped(path)} | ${kind} | ${escaped(here + reason)} |`;
}

/** A text in one line in which nothing is markup. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|&#]/g, '\\$&');
}
