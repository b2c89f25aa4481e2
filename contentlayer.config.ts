import { makeSource } from 'contentlayer2/source-files';
import { repairTypes, writeIndex } from './lib/content/write-index';
import { useSiteMarkdown } from './lib/markdown/contentlayer';
import { documentTypes } from './lib/schema';

export default makeSource({
  contentDirPath: 'content',
  documentTypes,
  // `type` is a word editors may want as a field of their own.
  fieldOptions: { typeFieldName: 'documentType' },
  markdown: useSiteMarkdown,
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  // It looks for `baseUrl` in tsconfig.json, which `paths` no longer needs.
  disableImportAliasWarning: true,
  onSuccess: async () => {
    await repairTypes();
    await writeIndex();
  },
});
