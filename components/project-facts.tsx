import type { MemberSummary, ProjectSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Fact, Facts } from './fact';
import { OutwardLink } from './outward-link';

const UNKNOWN = 'not on record here';

/** What is known of a project, as a list of terms, and the members that contribute to it. */
export function ProjectFacts({
  project,
  members,
}: {
  project: ProjectSummary;
  members: readonly MemberSummary[];
}) {
  return (
    <Facts>
      <Fact term="Status">{project.status}</Fact>
      {project.accepted && (
        <Fact term="Accepted">
          <DateTime date={project.accepted} />
        </Fact>
      )}
      {project.announced && (
        <Fact term="Announced">
          <DateTime date={project.announced} />
        </Fact>
      )}
      <Fact term="Licence">{project.licence ?? UNKNOWN}</Fact>
      <Fact term="Repository">
        <Address url={project.repository} />
      </Fact>
      <Fact term="Website">
        <Address url={project.website} />
      </Fact>
      {members.length > 0 && (
        <Fact term="Contributing members" isWide>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {members.map((member) => (
              <li key={member.slug}>
                <a href={member.path} className="link">
                  {member.name}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {project.asOf && (
        <Fact term="As of">
          <DateTime date={project.asOf} />
        </Fact>
      )}
    </Facts>
  );
}

function Address({ url }: { url: string | undefined }) {
  if (!url) return UNKNOWN;
  return <OutwardLink url={url} />;
}
