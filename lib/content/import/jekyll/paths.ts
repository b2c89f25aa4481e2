import micromatch from 'micromatch';

/** A pattern of a configuration may be so long: longer ones are no patterns of paths. */
const PATTERN = 500;

/**
 * Whether a pattern of a configuration matches a path. As in Jekyll, `*` stands for any
 * characters, slashes too.
 */
export function matchesPattern(path: string, pattern: string): boolean {
  if (pattern.length > PATTERN) return false;
  if (!/[*?[{]/.test(pattern)) return path === pattern;
  return micromatch.isMatch(path, pattern, { bash: true, dot: true });
}

/** Whether a list of `exclude` or `include` names a path from the root, or a folder above it. */
export function isNamed(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const name = pattern.replace(/^\.?\//, '');
    return name !== '' && (path.startsWith(name) || matchesPattern(path, name));
  });
}

/** The folders that a path lies in, from the outermost, and the path itself. */
export function ancestorsOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** A path without its extension, and the extension with its dot, in lower case. */
export function splitExtension(path: string): [stem: string, extension: string] {
  const dot = path.lastIndexOf('.');
  if (dot <= path.lastIndexOf('/') + 1) return [path, ''];
  return [path.slice(0, dot), path.slice(dot).toLowerCase()];
}

/** An address without percent signs where they can be read; as it is where not. */
export function decoded(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch (thrown) {
    if (thrown instanceof URIError) return path;
    throw thrown;
  }
}

/** The part of a path up to its last slash, the slash included. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
