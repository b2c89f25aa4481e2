import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { compareTexts } from '../words';
import { documentBody, listDocuments } from './store';
import type { Body, Mark, MemberSummary, ProjectSummary } from './types';

/** All projects, the first accepted first; those that aren't, at the end. */
export const allProjects = once((): readonly ProjectSummary[] =>
  listDocuments('Project')
    .map(({ _id, ...entry }) => {
      const slug = slugOf('Project', _id);
      return {
        id: _id,
        slug,
        path: `${pathPrefixes.Project}${slug}`,
        name: entry.name,
        status: entry.status,
        accepted: entry.accepted,
        announced: entry.announced,
        licence: entry.licence,
        repository: entry.repository,
        website: entry.website,
        // A computed field has no finer type in contentlayer; lib/schema/mark.ts makes it.
        mark: (entry.mark ?? undefined) as Mark | undefined,
        members: entry.members ?? [],
        description: entry.description,
        asOf: entry.asOf,
      };
    })
    .sort(
      (a, b) =>
        compareTexts(a.accepted ?? '9999', b.accepted ?? '9999') || compareTexts(a.name, b.name),
    ),
);

/** The project with this slug, or undefined. */
export function projectBySlug(slug: string): ProjectSummary | undefined {
  return allProjects().find((project) => project.slug === slug);
}

/** The projects that a member contributes to, by its own word or theirs. */
export function projectsOf(member: MemberSummary): ProjectSummary[] {
  return allProjects().filter(
    ({ slug, members }) => member.projects.includes(slug) || members.includes(member.slug),
  );
}

/** The text about a project. */
export function projectBody(project: ProjectSummary): Body {
  return documentBody(project.id);
}
