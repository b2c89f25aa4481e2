import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import type { RenderContext } from './read';
import { type RenderedMarkdown, renderMarkdown } from './render';

/** What contentlayer tells a processor of the document. */
interface RawDocumentData {
  /** Path below the content folder. */
  sourceFilePath: string;
}

const rendered = new Map<string, RenderedMarkdown>();

/**
 * Makes contentlayer compile markdown with our renderer: its `markdown` option
 * takes a function over a unified builder. The file it gives is whole, with
 * frontmatter.
 *
 * @param contextOf what rendering a document needs to know, by its path below the content folder.
 */
export function siteMarkdown(contextOf: (path: string) => RenderContext) {
  return (builder: Processor): void => {
    builder.parser = () => ({ type: 'root', children: [] });
    builder.use(() => async (_tree: unknown, file: VFile) => {
      const { rawDocumentData } = file.data as { rawDocumentData: RawDocumentData };
      const path = rawDocumentData.sourceFilePath;
      keepRendered(path, await renderMarkdown(String(file), contextOf(path)));
    });
    builder.compiler = (_tree: unknown, file: VFile) => {
      const { rawDocumentData } = file.data as { rawDocumentData: RawDocumentData };
      return rendered.get(rawDocumentData.sourceFilePath)?.html ?? '';
    };
  };
}

/** Keeps what came of a document, for computed fields to ask for. */
export function keepRendered(path: string, result: RenderedMarkdown): void {
  rendered.set(path, result);
}

/**
 * What came of a document beside its HTML, which contentlayer asks for in
 * computed fields once the body is compiled.
 *
 * @param path of the document below the content folder.
 * @throws if it wasn't rendered.
 */
export function renderedDocument(path: string): RenderedMarkdown {
  const result = rendered.get(path);
  if (!result) throw new Error(`${path} wasn't rendered`);
  return result;
}
