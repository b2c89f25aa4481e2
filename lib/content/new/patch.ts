import type { Plan } from './plan';

/**
 * A plan of new files as a patch that `git apply` takes.
 *
 * @throws if a file would take the place of one that is there: a patch can't tell
 * whether that one is still as it was.
 * @see https://git-scm.com/docs/git-diff#generate_patch_text_with_p
 */
export function planPatch({ files }: Plan): string {
  return files
    .map(({ source: { file, text }, replaces }) => {
      if (replaces !== undefined) throw new Error(`${file} is there already.`);
      return filePatch(file, text);
    })
    .join('');
}

function filePatch(file: string, text: string): string {
  const hasEnd = text.endsWith('\n');
  const lines = (hasEnd ? text.slice(0, -1) : text).split('\n');
  return [
    `diff --git ${quoted(`a/${file}`)} ${quoted(`b/${file}`)}`,
    'new file mode 100644',
    '--- /dev/null',
    `+++ ${quoted(`b/${file}`)}`,
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
    ...(hasEnd ? [] : ['\\ No newline at end of file']),
    '',
  ].join('\n');
}

/** A path as git quotes one: slugs may be of any script, and of other letters it takes octal bytes. */
function quoted(path: string): string {
  if (/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(path)) return path;
  const bytes = [...Buffer.from(path)].map((byte) => {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return isPlain ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
  });
  return `"${bytes.join('')}"`;
}
