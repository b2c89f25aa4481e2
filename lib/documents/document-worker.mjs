import { tsImport } from 'tsx/esm/api';

// A thread knows no TypeScript by itself.
/** @type {typeof import('./document-task')} */
const { makeDocument } = await tsImport('./document-task.ts', import.meta.url);

export default makeDocument;
