import { dirname, join } from 'node:path';
import { makeSource } from 'contentlayer2/source-files';
import { publishContent, repairTypes } from './lib/content/after-build';
import { imageResolver } from './lib/images/files';
import { siteMarkdown } from './lib/markdown/contentlayer';
import { documentTypes } from './lib/schema';
import { site } from './lib/site';

const CONTENT = 'content';

export default makeSource({
  contentDirPath: CONTENT,
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
  onSuccess: async () => {
    await repairTypes();
    await publishContent();
  },
});
