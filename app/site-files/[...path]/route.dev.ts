import { extname } from 'node:path';
import { notFound } from 'next/navigation';
import { siteFiles } from '@/lib/content/site-files';

/** What servers take the types of files from: the ends of their names. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/**
 * A file for programs, made when it is asked for. The dev server alone has this route:
 * a build writes all of them (scripts/site-files.ts).
 */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const path = (await params).path.map(decodeURIComponent).join('/');
  const write = siteFiles().get(path);
  if (!write) notFound();
  return new Response(write(), {
    headers: { 'Content-Type': `${TYPES[extname(path)]}; charset=utf-8` },
  });
}
