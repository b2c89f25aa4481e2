import type { ProjectSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Indexed } from './indexed';
import { Mark } from './mark';

/** Projects as a grid of cards, in the order given. The heading level fits the page it stands on. */
export function ProjectList({
  projects,
  heading: Heading,
}: {
  projects: readonly ProjectSummary[];
  heading: 'h2' | 'h3';
}) {
  return (
    <ul className="cells sm:grid-cols-2 lg:grid-cols-4">
      {projects.map((project) => (
        <li key={project.slug} className="relative flex flex-col p-5 hover:bg-raised sm:min-h-52">
          <div className="mb-2 flex min-h-11 items-center justify-between gap-4">
            <Heading className="min-w-0 font-bold text-xl">
              <a href={project.path} className="link-quiet after:absolute after:inset-0">
                {project.name}
              </a>
            </Heading>
            <Mark mark={project.mark} />
          </div>
          <p className="mb-4 text-muted text-sm">{project.description}</p>
          <p className="mt-auto text-muted text-sm">
            <Indexed>{project.status}</Indexed>
            {project.accepted && (
              <>
                {' '}
                since <DateTime date={project.accepted} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
