import { readJekyllSite } from './jekyll';
import { type ImportOptions, migrate } from './migrate';
import type { ImportReport } from './report';

/**
 * Brings a Jekyll site here: posts, pages, their files, and the addresses they had.
 *
 * @param folder the site, or its folder `_posts`.
 * @throws with a sentence for the maintainer if there is no site.
 */
export function importSite(folder: string, options: ImportOptions): Promise<ImportReport> {
  return migrate((placeDocuments) => readJekyllSite(folder, { placeDocuments }), options);
}
