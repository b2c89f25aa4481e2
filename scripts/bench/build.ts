import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySite, type SiteCopy } from '../../e2e/site-copy';
import type { Corpus } from './corpus';
import type { Finding, Progress, Row } from './measure';
import { installPeers, type Peer } from './peers';
import { type Run, watchedRun } from './process-tree';

/** What the build says of its parts, and Next.js of its own, each in seconds. */
const PARTS: Readonly<Record<string, RegExp>> = {
  content: /^Content: ([\d.]+) s$/m,
  search: /^Search index: ([\d.]+) s$/m,
  programs: /^Files for programs: ([\d.]+) s$/m,
  compile: /Compiled successfully in ([\d.]+ ?m?s|[\d.]+min)/,
  pages: /Generating static pages .* in ([\d.]+ ?m?s|[\d.]+min)/,
  documents: /^Documents: ([\d.]+) s$/m,
};

/** What is given out; the rest of what a build leaves is for the next build or for the server. */
const OUTPUT = ['.next/server/app', '.next/static', 'public'];

/**
 * Measures building the site over a corpus: from nothing, and again after one post was
 * edited, with what hosts keep between builds; and, for comparison, what other site
 * generators take for the same posts.
 *
 * @param withPeers installs them in the corpus's folder first.
 */
export async function measureBuild(
  corpus: Corpus,
  progress: Progress,
  withPeers: boolean,
): Promise<Finding> {
  progress('copying the project');
  const copy = await siteOf(corpus);
  try {
    progress('building from nothing');
    const cold = rowOf(
      'cold',
      await build(copy),
      sizeOf(OUTPUT.map((each) => join(copy.folder, each))),
    );
    progress('building after an edit');
    editPost(copy);
    // What hosts keep: Next.js's own cache folder, and nothing else of a build.
    keepCacheAlone(copy, corpus);
    const warm = rowOf(
      'warm',
      await build(copy),
      sizeOf(OUTPUT.map((each) => join(copy.folder, each))),
    );
    progress('checking types');
    const types = await watchedRun('npm', ['run', 'typecheck'], { cwd: copy.folder });
    const rows = [cold, warm];
    const notes = [
      `${corpus.posts} posts, ${megabytes(corpus.bytes)} MB of markdown; checking types, which tests do and no build, takes ${seconds(types)} s.`,
    ];
    if (withPeers) {
      const peers = await installPeers(join(corpus.folder, 'peers'), corpus, cssOf(copy), progress);
      for (const peer of peers) {
        // One that stops at something in the posts shouldn't take the other figures with it.
        const row = await peerRow(peer, progress).catch((error: unknown) => String(error));
        if (typeof row === 'string') notes.push(`${peer.name} can’t build them: ${row}`);
        else rows.push(row);
      }
      notes.push(ratios(cold, warm, rows.slice(2)));
    }
    return {
      measure: 'build',
      title: 'Building the site, seconds, and what comes of it',
      rows,
      notes,
    };
  } finally {
    await copy.remove();
  }
}

/** A copy of the project with the corpus in the place of its content. */
export async function siteOf(corpus: Corpus): Promise<SiteCopy> {
  const copy = await copySite('bench');
  rmSync(join(copy.folder, 'content'), { recursive: true });
  cpSync(join(corpus.folder, 'content'), join(copy.folder, 'content'), { recursive: true });
  putPublic(copy, corpus);
  return copy;
}

/** Puts what git has of the public folder there, and the corpus's pictures: nothing that was built. */
function putPublic({ folder }: SiteCopy, corpus: Corpus): void {
  const own = join(folder, 'public');
  rmSync(own, { recursive: true, force: true });
  for (const file of trackedFiles('public')) {
    cpSync(file, join(folder, file), { recursive: true });
  }
  cpSync(join(corpus.folder, 'public'), own, { recursive: true });
}

function trackedFiles(folder: string): string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z', folder], { encoding: 'utf8' });
  return stdout.split('\0').filter(Boolean);
}

function build(copy: SiteCopy): Promise<Run> {
  return watchedRun('npm', ['run', 'build'], { cwd: copy.folder });
}

/**
 * Adds a sentence to a post in the middle of the years, always to the same one.
 *
 * @returns the name of its file.
 */
export function editPost(copy: SiteCopy, sentence = 'This sentence was added.'): { name: string } {
  const folder = join(copy.folder, 'content/blog');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();
  const name = names
    .slice(names.length >> 1)
    .find((each) => !/^draft: true/m.test(readFileSync(join(folder, each), 'utf8')));
  if (!name) throw new Error('the corpus has no post to edit');
  const text = readFileSync(join(folder, name), 'utf8');
  writeFileSync(join(folder, name), `${text.trimEnd()}\n\n${sentence}\n`);
  return { name };
}

function keepCacheAlone(copy: SiteCopy, corpus: Corpus): void {
  const next = join(copy.folder, '.next');
  for (const name of readdirSync(next)) {
    if (name !== 'cache') rmSync(join(next, name), { recursive: true });
  }
  for (const made of ['.generated', '.contentlayer']) {
    rmSync(join(copy.folder, made), { recursive: true, force: true });
  }
  putPublic(copy, corpus);
}

function rowOf(name: string, run: Run, size: Size): Row {
  const parts = Object.entries(PARTS).map(([part, pattern]) => [
    part,
    inSeconds(pattern.exec(run.output)?.[1]),
  ]);
  return {
    name,
    figures: {
      total: seconds(run),
      ...Object.fromEntries(parts),
      'peak MB': megabytes(run.peakBytes),
      files: size.files,
      MB: megabytes(size.bytes),
    },
  };
}

async function peerRow(peer: Peer, progress: Progress): Promise<Row> {
  progress(`building with ${peer.name}`);
  const run = await peer.build();
  return rowOf(peer.name, run, sizeOf([peer.output]));
}

function ratios(cold: Row, warm: Row, peers: readonly Row[]): string {
  const total = (row: Row) => row.figures.total ?? Number.NaN;
  const each = peers.map(
    (peer) => `${(total(cold) / total(peer)).toFixed(2)} times ${peer.name}'s`,
  );
  return `cold is ${each.join(' and ')}; warm is ${(total(warm) / total(cold)).toFixed(2)} of cold.`;
}

/** Next.js says 950ms, 12.3s or 1.2min. */
function inSeconds(text: string | undefined): number {
  const [, number, unit] = /^([\d.]+) ?(ms|min|s)?$/.exec(text ?? '') ?? [];
  return Number(number ?? Number.NaN) * ({ ms: 0.001, min: 60 }[unit ?? ''] ?? 1);
}

function cssOf(copy: SiteCopy): string {
  const folder = join(copy.folder, '.next/static');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

interface Size {
  files: number;
  bytes: number;
}

function sizeOf(folders: readonly string[]): Size {
  let [files, bytes] = [0, 0];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      bytes += readFileSync(join(entry.parentPath, entry.name)).length;
    }
  }
  return { files, bytes };
}

const seconds = ({ ms }: Run) => Math.round(ms / 100) / 10;
const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
