import type { SearchableContent, WithText } from '../search/documents';
import { allEvents, eventBody } from './events';
import { allMembers, memberBody } from './members';
import { allPages, pageBody } from './pages';
import { allBodies, allPeople, bodyBody, personBody } from './people';
import { allPosts, postBody } from './posts';
import { allProjects, projectBody } from './projects';
import type { Body } from './types';

/** All that is published, with the texts of its pages: what a search looks through. */
export function searchableContent(): SearchableContent {
  return {
    posts: withTexts(allPosts(), postBody),
    members: withTexts(allMembers(), memberBody),
    people: withTexts(allPeople(), personBody),
    projects: withTexts(allProjects(), projectBody),
    events: withTexts(allEvents(), eventBody),
    bodies: withTexts(allBodies(), bodyBody),
    pages: withTexts(allPages(), pageBody),
  };
}

function withTexts<Summary>(
  documents: readonly Summary[],
  bodyOf: (document: Summary) => Body,
): WithText<Summary>[] {
  return documents.map((document) => ({ ...document, plain: bodyOf(document).plain }));
}
