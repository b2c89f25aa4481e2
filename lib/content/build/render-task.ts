import { readSource, typeOf } from '../check/source';
import { type Folders, type RenderedFile, renderFile } from './render-file';

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
  const type = typeOf(file.id);
  if (!type) throw new Error(`${file.id} is no document`);
  return renderFile(readSource({ ...file, type }).source, folders, code);
}
