import { tsImport } from 'tsx/esm/api';

// A thread knows no TypeScript by itself.
/** @type {typeof import('./render-task')} */
const { renderTask } = await tsImport('./render-task.ts', import.meta.url);

export default renderTask;
