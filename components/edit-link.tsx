import { site } from '@/lib/site';

/**
 * A link to where a document's file is edited, on the branch main, if the site says where
 * its files are.
 *
 * @param id the document's id: its path below `content/`.
 */
export function EditLink({ id }: { id: string }) {
  if (!site.repository) return null;
  const path = id.split('/').map(encodeURIComponent).join('/');
  return (
    <p lang={site.lang} className="mt-10 text-sm print:hidden">
      <a
        href={`${site.repository}/edit/main/content/${path}`}
        className="text-muted underline hover:text-accent"
      >
        Edit this page
      </a>
    </p>
  );
}
