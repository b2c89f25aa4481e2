import { Body } from './body';
import { Event } from './event';
import { Member } from './member';
import { Boilerplate, Page } from './page';
import { Person } from './person';
import { Post } from './post';
import { Project } from './project';
import { Tier } from './tier';

/** Every type of document there is, in the order the check reports them. */
export const documentTypes = [Post, Member, Tier, Person, Body, Project, Event, Page, Boilerplate];
