import { now } from '../../clock';
import { parseDay } from '../../dates';
import { isNewSlug, slugOf } from '../../schema/slugs';
import { readSource, type Source, type TypeDefinition } from '../check/source';
import { isPublished } from '../published';
import { pageOf } from '../redirects';
import {
  type Answers,
  defaultOf,
  EXISTING_MEMBER,
  find,
  listOf,
  MEMBER,
  SLUG,
  textOf,
} from './answers';
import { addField, newFile } from './frontmatter';
import { type Asked, askedOf, type Kind, typeNamed, typeOf } from './kinds';

/** A file as it shall be. */
export interface PlannedFile {
  source: Source;
  /** What the file holds until then; undefined of one that shall be new. */
  replaces: string | undefined;
}

/** What answers lead to: files, in the order that they are written in. */
export interface Plan {
  files: readonly PlannedFile[];
  /** The document that was asked for; it is one of the files. */
  document: Source;
  /** Its path on the site. */
  page: string;
  isPublic: boolean;
}

/** Answers of which no file can be made; the message begins in lower case and says what to do. */
export class Unusable extends Error {
  constructor(
    /** The flag of the answer at fault. */
    readonly flag: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Makes files of answers. Whether the check would let them pass is not looked at,
 * but they lie in the folder of their type, whatever was answered.
 *
 * @param sources the documents there are.
 * @throws {Unusable} if a slug or day can't be part of a file's name, or a member
 * can't be linked.
 */
export function makePlan(kind: Kind, answers: Answers, sources: readonly Source[]): Plan {
  const own = makeDocument(kind, typeOf(kind), '', answers, sources);
  const files = [...(kind === 'announcement' ? [memberFile(own.slug, answers, sources)] : [])];
  const document = kind === 'announcement' ? withMember(own, files, sources) : own;
  files.push({ source: document, replaces: undefined });
  const page = pageOf(document.type.name, document.id) ?? '/';
  return { files, document, page, isPublic: isPublished(document.values, now()) };
}

/** One new document, of the answers whose flags have a prefix. */
function makeDocument(
  kind: Kind,
  type: TypeDefinition,
  prefix: string,
  answers: Answers,
  sources: readonly Source[],
): Source {
  const text = (flag: string) => textOf(answers, flag) || defaultOf(flag, kind, answers, sources);
  const slug = text(prefix + SLUG);
  const day = type.name === 'Post' ? dayOf(text('date')) : undefined;
  const id = idOf(type, prefix + SLUG, slug, day);
  const values = valuesOf(askedOf(type, prefix), answers, text);
  if (type.name === 'Post') {
    // The file's name says the day.
    values.date = undefined;
    values.layout = 'blog_detail';
  }
  return newSource(type, id, values);
}

function newSource(type: TypeDefinition, id: string, values: Record<string, unknown>): Source {
  const ordered = Object.keys(type.fields).map((name) => [name, values[name]] as const);
  const text = newFile(Object.fromEntries(ordered));
  return readSource({ id, file: `content/${id}`, type, text }).source;
}

function valuesOf(
  asked: readonly Asked[],
  answers: Answers,
  text: (flag: string) => string,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const item: Record<string, unknown> = {};
  for (const { flag, path, field } of asked) {
    const [name, , inner] = path.map(String);
    if (name === undefined) continue;
    if (inner) item[inner] = text(flag) || undefined;
    else if (field.type === 'list') values[name] = listOf(answers[flag]);
    else if (field.type === 'boolean') values[name] = answers[flag] === true || undefined;
    else values[name] = text(flag) || undefined;
    if (inner) values[name] = [item];
  }
  // A role is known of since the day that its document is.
  if (Object.keys(item).length > 0) item.asOf = values.asOf;
  return values;
}

/** The member of an announcement, new or with a line more. */
function memberFile(post: string, answers: Answers, sources: readonly Source[]): PlannedFile {
  const slug = textOf(answers, EXISTING_MEMBER);
  if (!slug) {
    const type = typeNamed('Member');
    const { id, values } = makeDocument('announcement', type, MEMBER, answers, sources);
    // The member isn't known before the post that announces it is.
    const publish = textOf(answers, 'publish') || undefined;
    const own = {
      ...values,
      announcement: post,
      draft: answers.draft === true || undefined,
      publish,
    };
    return { source: newSource(type, id, own), replaces: undefined };
  }
  const member = find(sources, 'Member', slug);
  if (!member) throw new Unusable(EXISTING_MEMBER, `there is no member "${slug}"`);
  try {
    const text = addField(member, 'announcement', post);
    return { source: readSource({ ...member, text }).source, replaces: member.text };
  } catch (error) {
    throw new Unusable(EXISTING_MEMBER, error instanceof Error ? error.message : String(error));
  }
}

/** A post with what every announcement has: its member, the tag, the standing texts there are. */
function withMember(
  post: Source,
  [member]: readonly PlannedFile[],
  sources: readonly Source[],
): Source {
  const texts = sources.filter(({ type }) => type.name === 'Boilerplate').map(({ slug }) => slug);
  return newSource(post.type, post.id, {
    boilerplate: texts,
    ...post.values,
    members: [member?.source.slug],
    tags: ['members'],
  });
}

function dayOf(date: string): string {
  const day = parseDay(date);
  if (!day) throw new Unusable('date', `"${date}" isn't a day that exists, as YYYY-MM-DD`);
  return day;
}

/** A document's path below the content folder: in its type's own folder, and no other. */
function idOf(type: TypeDefinition, flag: string, slug: string, day: string | undefined): string {
  if (!slug) throw new Unusable(flag, 'missing; say how the address shall end, as in our-post');
  const id = `${type.pattern.split('/', 1)[0]}/${day ? `${day}-` : ''}${slug}.md`;
  // Pages of text may lie in folders of their own.
  const parts = type.name === 'Page' ? slug.split('/') : [slug];
  if (!parts.every(isNewSlug) || slugOf(type.name, id) !== slug) {
    throw new Unusable(
      flag,
      `"${[...slug.replace(/\p{Bidi_Control}/gu, '')].slice(0, 40).join('')}" can't stand in an address; use letters, digits and hyphens, a letter or digit first, and at most 100 of them`,
    );
  }
  return id;
}
