import { failureOf } from '../../markdown/problems';
import { readSource, type Source, typeOf } from '../check/source';
import { type Folders, failedRendering, type RenderedFile, renderFile } from './render-file';

/** A file to render, as it can be handed to another thread. */
export interface RenderTask {
  id: string;
  file: string;
  text: string;
  folders: Folders;
  code: string | undefined;
}

/** Renders a file in a thread of its own. */
export async function renderTask({ folders, code, ...file }: RenderTask): Promise<RenderedFile> {
  const source = sourceOf(file);
  try {
    return await renderFile(source, folders, code);
  } catch (error) {
    return failedTask(file, error);
  }
}

/** What came of a file that can't be rendered, or that ended the thread. */
export function failedTask(
  file: Pick<RenderTask, 'id' | 'file' | 'text'>,
  error: unknown,
): RenderedFile {
  const { problems, links, pictures, ids, text } = failedRendering(sourceOf(file), error);
  const failure = failureOf(error);
  return { problems, links, pictures, ids, text, images: [], stored: undefined, failure };
}

function sourceOf(file: Pick<RenderTask, 'id' | 'file' | 'text'>): Source {
  const type = typeOf(file.id);
  if (!type) throw new Error(`${file.id} is no document`);
  return readSource({ ...file, type }).source;
}
