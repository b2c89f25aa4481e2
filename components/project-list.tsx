import type { ProjectSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** Projects as a list of links, in the order given. */
export function ProjectList({ projects }: { projects: readonly ProjectSummary[] }) {
  return (
    <ul className="divide-y divide-line">
      {projects.map((project) => (
        <li key={project.slug} className="py-5">
          <h2 className="font-semibold text-xl">
            <a href={project.path} className="hover:text-accent hover:underline">
              {project.name}
            </a>
          </h2>
          <p className="mt-1 max-w-[68ch]">{project.description}</p>
          <p className="mt-1 text-muted text-sm">
            <span className="inline-block first-letter:uppercase">{project.status}</span>
            {project.accepted && (
              <>
                , accepted <DateTime date={project.accepted} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
