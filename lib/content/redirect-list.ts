import { formerPath } from './redirects';

/** The file in the content folder that holds redirects which are no document's. */
export const REDIRECTS = 'redirects.txt';

/** A list of redirects, read. */
export interface RedirectList {
  /** Where each path leads: a path with or without query and fragment, or a whole address. */
  targets: ReadonlyMap<string, string>;
  /** The line of each path. */
  lines: ReadonlyMap<string, number>;
  /** What is wrong with the lines that are neither a redirect nor a comment. */
  faults: { line: number; message: string }[];
}

const COMMENT = [
  '# Redirects from addresses that no document here had, one a line: the old path, a space,',
  '# and where it leads. Spaces in paths are written as %20. Those of documents stand in',
  '# their redirect_from.',
];

/** Takes a list of redirects apart. */
export function parseRedirects(text: string): RedirectList {
  const targets = new Map<string, string>();
  const lines = new Map<string, number>();
  const faults: RedirectList['faults'] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const written = raw.trim();
    if (written === '' || written.startsWith('#')) continue;
    const [from = '', to = '', ...rest] = written.split(/\s+/);
    const { path, complaint } = formerPath(from);
    const message =
      path === undefined ? complaint : faultOf(from, path, to, rest.length > 0, targets);
    if (path === undefined || message !== undefined) {
      if (message) faults.push({ line: index + 1, message });
      continue;
    }
    targets.set(path, to);
    lines.set(path, index + 1);
  }
  return { targets, lines, faults };
}

function faultOf(
  from: string,
  path: string,
  to: string,
  hasMore: boolean,
  targets: ReadonlyMap<string, string>,
): string | undefined {
  if (to === '' || hasMore)
    return `write the old path, a space, and where it leads: /old /blog/new`;
  if (!from.startsWith('/')) {
    return `"${from}" is no path; write one as /old/page.html`;
  }
  if (!/^(?:https?:\/\/[^/]|\/(?!\/))/.test(to) || !URL.canParse(to, 'https://example.org')) {
    return `"${to}" is neither a path as /blog/new nor an address as https://example.org/new`;
  }
  if (formerPath(to).path === path) return `${from} leads to itself; take the line out`;
  if (targets.has(path)) return `${from} stands further up already; take one of the two lines out`;
  return undefined;
}

/** Adds redirects to the text of a list; what is in it stays. */
export function addRedirects(
  text: string,
  redirects: ReadonlyMap<string, string>,
): { text: string; added: string[] } {
  const { targets } = parseRedirects(text);
  const lines = [...redirects].flatMap(([written, to]) => {
    const path = formerPath(written).path;
    return path === undefined || targets.has(path) ? [] : [`${encodeURI(path)} ${encoded(to)}`];
  });
  if (lines.length === 0) return { text, added: [] };
  const before = text === '' ? COMMENT : [text.replace(/\n$/, '')];
  return { text: [...before, ...lines.sort(), ''].join('\n'), added: lines };
}

/** An address without spaces; what is encoded in it stays. */
function encoded(address: string): string {
  return address.replace(/\s/g, encodeURIComponent);
}
