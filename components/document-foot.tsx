import type { ContentProblem } from '@/lib/content/types';
import { AsOf } from './as-of';
import { ContentWarnings } from './content-problems';
import { EditLink } from './edit-link';

interface Props {
  /** The document's id: its path below `content/`. */
  id: string;
  asOf?: string | undefined;
  /** What its editor should look at. */
  warnings: readonly ContentProblem[];
}

/** The end of a document's page: as of when it is known, if nothing before says so, and where it is edited. */
export function DocumentFoot({ id, asOf, warnings }: Props) {
  return (
    <>
      <AsOf date={asOf} />
      <EditLink id={id} />
      <ContentWarnings problems={warnings} />
    </>
  );
}
