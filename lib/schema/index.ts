import { Member } from './member';
import { Post } from './post';
import { Tier } from './tier';

/** Every type of document there is, in the order the check reports them. */
export const documentTypes = [Post, Member, Tier];
