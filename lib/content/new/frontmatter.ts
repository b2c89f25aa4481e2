import { Document, isScalar, parse, Scalar, visit } from 'yaml';
import { PLACEHOLDER } from '../check/placeholder';
import { readSource, type Source } from '../check/source';

/**
 * The text of a new markdown file.
 *
 * @param values its fields in order; of those with nothing in them, none is written.
 */
export function newFile(values: Record<string, unknown>): string {
  const filled = Object.entries(values).filter(([, value]) => !isEmpty(value));
  const document = new Document(Object.fromEntries(filled));
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && !isPlain(node.value)) {
        node.type = Scalar.QUOTE_DOUBLE;
      }
    },
    Seq: (_, node) => {
      node.flow = node.items.every((item) => isScalar(item));
    },
  });
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n${PLACEHOLDER}\n`;
}

/** A new file with a text in the place of the remark that says where to write one. */
export function withText(file: string, text: string): string {
  return file.slice(0, -`${PLACEHOLDER}\n`.length) + text;
}

/**
 * Adds a field to the end of a document's frontmatter; the rest of the file stays
 * as it is, to the byte.
 *
 * @throws with a sentence for the editor if the document has the field already, or
 * its frontmatter is written so that a line can't be added.
 */
export function addField(source: Source, name: string, value: string): string {
  const { text, file, values, parts } = source;
  if (Object.hasOwn(values, name)) {
    throw new Error(`${file} has a line ${name}: already; take it out first`);
  }
  const lines = text.split(/(?<=\n)/);
  const before = lines.slice(0, parts.closingLine - 1);
  const lineEnd = before.at(-1)?.endsWith('\r\n') ? '\r\n' : '\n';
  const line = `${name}: ${isPlain(value) ? value : JSON.stringify(value)}${lineEnd}`;
  const edited = [...before, line, ...lines.slice(parts.closingLine - 1)].join('');

  const { source: reread, problem } = readSource({ ...source, text: edited });
  const wanted = JSON.stringify({ ...values, [name]: value });
  if (problem || JSON.stringify(reread.values) !== wanted) {
    throw new Error(`${file} can't be edited here; add the line "${name}: ${value}" to its fields`);
  }
  return edited;
}

/**
 * Whether a text stays itself without quotation marks, for readers of YAML 1.2 as
 * the check, and of YAML 1.1, for which `yes` is true. Days stay, which both have.
 */
function isPlain(text: string): boolean {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return true;
  return (['1.2', '1.1'] as const).every((version) => {
    try {
      return parse(`key: ${text}`, { version, logLevel: 'silent' })?.key === text;
    } catch {
      // YAML takes it for something else, so it is put in quotation marks.
      return false;
    }
  });
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
