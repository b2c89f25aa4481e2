import { site } from '@/lib/site';
import { periodAfter, sentence } from '@/lib/words';

/** Who answers for this site; while nobody is named, that the foundation does not. */
export function OperatorNote() {
  if (site.operator) {
    return (
      <p>
        This site is operated by{' '}
        <a href={site.operator.url} className="underline">
          {site.operator.name}
        </a>
        {periodAfter(site.operator.name)}
      </p>
    );
  }
  return (
    <p>
      {sentence(`This site is not operated by the ${site.name}`)} The foundation’s own site is{' '}
      <a href={site.officialUrl} className="underline">
        {site.officialUrl.replace('https://', '')}
      </a>
      .
    </p>
  );
}
