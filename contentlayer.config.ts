import { dirname, join } from 'node:path';
import { makeSource } from 'contentlayer2/source-files';
import { publishContent, repairTypes } from './lib/content/after-build';
import { imageResolver } from './lib/images/files';
import { siteMarkdown } from './lib/markdown/contentlayer';
import { documentTypes } from './lib/schema';
import { site } from './lib/site';

const CONTENT = 'content';
// In dev a document that can't be read is left out until it is mended, and the page says why.
const onProblem = process.env.LIVE_CONTENT ? 'skip-warn' : 'fail';

export default makeSource({
  contentDirPath: CONTENT,
  documentTypes,
  // `type` is a word editors may want as a field of their own.
  fieldOptions: { typeFieldName: 'documentType' },
  markdown: siteMarkdown((path) => ({
    siteUrl: site.origin,
    resolveImage: imageResolver('public', join(CONTENT, dirname(path))),
  })),
  onUnknownDocuments: onProblem,
  onExtraFieldData: process.env.LIVE_CONTENT ? 'warn' : 'fail',
  onMissingOrIncompatibleData: onProblem,
  // It looks for `baseUrl` in tsconfig.json, which `paths` no longer needs.
  disableImportAliasWarning: true,
  onSuccess: async () => {
    await repairTypes();
    await publishContent();
  },
});
