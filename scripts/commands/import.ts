import { statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openRenderings } from '../../lib/content/build/renderings';
import { importSite } from '../../lib/content/import';
import { readAddresses } from '../../lib/content/import/address-list';
import { errorsLeft } from '../../lib/content/import/errors-left';
import { formatReport, type ImportReport } from '../../lib/content/import/report';
import { reportAsJson, reportAsMarkdown } from '../../lib/content/import/report-file';
import { writeAtOnce } from '../../lib/write-at-once';
import { type Context, defineCommand, pathIn } from '../command';
import { CONTENT, RENDERINGS } from '../paths';

const USAGE =
  'Usage: npm run import -- <Jekyll site or its folder _posts> [--dry-run] [--report FILE] [--addresses FILE] [--map field=field]… [--download]';

const HELP = `Brings a Jekyll site here: posts to content/blog, pages to content/pages, files to public.

${USAGE}

Options:
  --dry-run         say what would be done, and write nothing but the report
  --report FILE     write everything in full to FILE, which ends in .md or .json
  --addresses FILE  list the addresses of a built site (its folder _site) or of its
                    sitemap.xml, too, with what answers each here
  --map old=new     take the field "old" of the old site for the field "new" of this one
  --download        fetch pictures of other hosts into public/assets
  --help            print this

Nothing is overwritten, so it can be run again. It ends with 1 if anything was refused.
docs/migrating.md says how to move a site.`;

/** Brings a Jekyll site here, and exits with 1 if any of it is refused. */
export const importPosts = defineCommand(async (context) => {
  const { stdout } = context;
  const { values, positionals } = parseArgs({
    args: [...context.args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
      addresses: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      download: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    stdout.write(`${HELP}\n`);
    return 0;
  }
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(USAGE);
  if (values.report !== undefined && !/\.(?:md|json)$/i.test(values.report)) {
    throw new Error(`The report's name ends in .md or .json; ${values.report} ends in neither.`);
  }
  const place = (path: string) => (isAbsolute(path) ? path : pathIn(context, path));
  if (!statSync(place(folder), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name a Jekyll site or its folder _posts.`);
  }

  const progress = progressOn(context);
  const contentDir = join(context.cwd, CONTENT);
  const imported = await importSite(place(folder), {
    contentDir,
    publicDir: join(context.cwd, 'public'),
    isDryRun: values['dry-run'],
    renamed: renamedFields(values.map),
    isDownloading: values.download,
    addresses: values.addresses ? await readAddresses(place(values.addresses)) : [],
    onProgress: progress.show,
  });
  const report = values['dry-run'] ? imported : await withErrors(contentDir, imported);
  progress.clear();
  stdout.write(`${formatReport(report)}\n`);
  if (values.report) {
    const isJson = /\.json$/i.test(values.report);
    await writeAtOnce(
      place(values.report),
      isJson ? reportAsJson(report) : reportAsMarkdown(report),
    );
    stdout.write(`Everything in full: ${values.report}\n`);
  }
  return report.refused > 0 ? 1 : 0;
});

/** A report with what the check will stop at. */
async function withErrors(contentDir: string, report: ImportReport): Promise<ImportReport> {
  // What is kept between runs is of this project's own content alone.
  const isOwn = resolve(contentDir) === resolve(CONTENT);
  const renderings = await openRenderings(isOwn ? RENDERINGS : undefined);
  const errors = await errorsLeft(contentDir, report, renderings);
  return { ...report, notes: [...report.notes, ...errors] };
}

function renamedFields(maps: readonly string[]): Map<string, string> {
  return new Map(
    maps.map((map): [string, string] => {
      const [, from, to] = /^([^=\s]+)=([^=\s]+)$/.exec(map) ?? [];
      if (from && to) return [from, to];
      throw new Error(
        `--map ${map} isn't written as --map old=new, such as --map subtitle=description.`,
      );
    }),
  );
}

/** Shows on a terminal how far the import is, in one line that goes away. */
function progressOn({ stderr }: Pick<Context, 'stderr'>) {
  let last = 0;
  return {
    show(what: string, done: number, of: number) {
      if (!stderr.isTTY || (Date.now() - last < 100 && done < of)) return;
      last = Date.now();
      stderr.write(`\r\u001B[K${what}: ${done} of ${of}`);
    },
    clear() {
      if (stderr.isTTY) stderr.write('\r\u001B[K');
    },
  };
}
