import { dataFilesOf } from '../data';
import { once } from '../once';
import { allEvents } from './events';
import { allMembers } from './members';
import { allBodies, allPeople } from './people';
import { allProjects, projectsOf } from './projects';

/** What the site gives to programs: files by name. */
export const dataFiles = once(() =>
  dataFilesOf({
    members: allMembers(),
    people: allPeople(),
    bodies: allBodies(),
    projects: allProjects(),
    events: allEvents(),
    projectsOf,
  }),
);
