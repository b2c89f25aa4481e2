import { controlsIn, type LeftOutControls, withoutControls } from './controls';

/** A markdown file taken apart. Lines count from 1 in the whole file. */
export interface SourceParts {
  /** The YAML between the fences, or undefined if the file has no frontmatter. */
  yaml: string | undefined;
  /** Line of the first line of YAML. */
  yamlLine: number;
  /** Line of the closing fence: where a missing field would be added. */
  closingLine: number;
  body: string;
  /** Line of the first line of the body. */
  bodyLine: number;
  /** The control characters that the file has and its parts lack; undefined if it has none. */
  controls?: LeftOutControls | undefined;
}

/**
 * Splits a markdown file into its YAML frontmatter and its body. A byte order
 * mark at the start and control characters are dropped, and line ends become `\n`.
 *
 * @param source the whole file.
 */
export function splitFrontmatter(source: string): SourceParts {
  const written = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const controls = controlsIn(written);
  const text = controls ? withoutControls(written) : written;
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    return { yaml: undefined, yamlLine: 1, closingLine: 1, body: text, bodyLine: 1, controls };
  }
  const yaml = match[1] ?? '';
  const closingLine = 2 + countNewlines(yaml);
  return {
    yaml,
    yamlLine: 2,
    closingLine,
    body: text.slice(match[0].length),
    bodyLine: closingLine + 1,
    controls,
  };
}

function countNewlines(text: string): number {
  return text.split('\n').length - 1;
}
