import { dirname, join } from 'node:path';
import { makeSource } from 'contentlayer2/source-files';
import { imageResolver } from './lib/images/files';
import { siteMarkdown } from './lib/markdown/contentlayer';
import { documentTypes } from './lib/schema';
import { repairTypes } from './lib/schema/generated-types';
import { site } from './lib/site';

const CONTENT = 'content';

/**
 * contentlayer has the types of documents, by which lib/content/build makes them, and
 * generates the TypeScript for them. What it would make of the documents themselves,
 * which takes it four times as long, is what a test compares ours with.
 */
export default makeSource({
  contentDirPath: process.env.TYPES_ONLY ?? CONTENT,
  documentTypes,
  // `type` is a word editors may want as a field of their own.
  fieldOptions: { typeFieldName: 'documentType' },
  markdown: siteMarkdown((path) => ({
    siteUrl: site.origin,
    resolveImage: imageResolver('public', join(CONTENT, dirname(path))),
  })),
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  // It looks for `baseUrl` in tsconfig.json, which `paths` no longer needs.
  disableImportAliasWarning: true,
  onSuccess: repairTypes,
});
