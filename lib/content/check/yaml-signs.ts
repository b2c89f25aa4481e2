import { type Document, isAlias, isCollection, isNode, isPair, isScalar, visit } from 'yaml';
import { signSlip, type YamlSlip } from './yaml-slips';

/** What stands for something else in YAML than an editor sees, and where. */
interface Sign {
  /** Line within the YAML, from 1, and the field it is in. */
  line: number;
  field: string | undefined;
  /** `&name`, `*name` or `!type`, as written. */
  text: string;
  /** Whether it stands at a list or fields, and not at a text. */
  isCollection: boolean;
  /** Whether it stands within a list or fields. */
  isNested: boolean;
}

/**
 * Says what is wrong with frontmatter in which a text begins with a sign by which
 * YAML names a value (`&`), refers to one (`*`) or says its type (`!`), so that the
 * sign and the word behind it would be left out; or in which those were meant,
 * since no other field of a document is read with what they stand for.
 *
 * @param yaml what stands between the fences.
 */
export function signsSlip(document: Document, yaml: string): YamlSlip | undefined {
  const lineAt = (offset = 0) => yaml.slice(0, offset).split('\n').length;
  const named = new Set<string>();
  const used = new Set<string>();
  const signs: Sign[] = [];
  let merged: YamlSlip | undefined;
  visit(document, (_, node, path) => {
    if (isPair(node) && isScalar(node.key) && node.key.value === '<<') {
      merged ??= {
        line: lineAt(node.key.range?.[0]),
        field: '<<',
        message:
          'takes fields over from elsewhere, which isn’t read here; write the fields themselves in its place',
      };
    }
    if (!isNode(node)) return;
    const text = isAlias(node) ? `*${node.source}` : signAt(node);
    if (isAlias(node)) used.add(node.source);
    else if (node.anchor) named.add(node.anchor);
    if (text === undefined) return;
    const pairs = path.filter((each) => isPair(each));
    const key = pairs[0]?.key;
    const isNested = pairs.length !== 1 || !isPair(path.at(-1));
    const offset = isNested || !isNode(key) ? node.range?.[0] : key.range?.[0];
    const field = isScalar(key) ? String(key.value) : undefined;
    signs.push({
      ...{ line: lineAt(offset), field, text, isNested },
      isCollection: isCollection(node),
    });
  });
  if (merged) return merged;
  const [first] = signs;
  return first && slipAt(first, named, used, yaml);
}

function signAt(node: { anchor?: string; tag?: string }): string | undefined {
  if (node.anchor) return `&${node.anchor}`;
  return node.tag?.startsWith('!') ? node.tag : undefined;
}

function slipAt(
  { line, field, text, isCollection, isNested }: Sign,
  named: ReadonlySet<string>,
  used: ReadonlySet<string>,
  yaml: string,
): YamlSlip {
  const name = text.slice(1);
  if (text.startsWith('*') && named.has(name)) {
    return {
      line,
      field,
      message: `${text} stands for what &${name} names; write that itself in its place`,
    };
  }
  if (text.startsWith('&') && used.has(name)) {
    return {
      line,
      field,
      message: `${text} names it for other fields, which isn’t read here; take ${text} out, and write the same again where *${name} stands`,
    };
  }
  if (isCollection) {
    const what = text.startsWith('&') ? 'names it for other fields' : 'says a type';
    return { line, field, message: `${text} ${what}, which isn’t read here; take ${text} out` };
  }
  if (!isNested) return signSlip(yaml, line, text.charAt(0));
  return {
    line,
    field,
    message: `has a text that begins with ${text}, and ${text.charAt(0)} stands for something else here; put that text in quotation marks`,
  };
}
