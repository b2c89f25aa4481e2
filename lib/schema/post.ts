import { defineDocumentType } from 'contentlayer2/source-files/schema';
import { pictureFields } from './picture';
import { renderedFields } from './rendered';
import {
  flag,
  formatted,
  publicationFields,
  redirectFrom,
  referencesTo,
  requiredText,
  text,
  textList,
  unused,
} from './shared';

/** A blog post. Its file name, `YYYY-MM-DD-slug.md`, gives the date and the URL `/blog/<slug>`. */
export const Post = defineDocumentType(() => ({
  name: 'Post',
  description: 'A blog post or announcement',
  filePathPattern: 'blog/**/*.md',
  computedFields: { ...renderedFields, ...pictureFields },
  fields: {
    layout: {
      type: 'enum',
      options: ['blog_detail'],
      default: 'blog_detail',
      description: 'The layout of posts on the old site; every post has the same one',
    },
    title: requiredText('The headline'),
    author: text('The byline as one string: "A, B, and C"'),
    authors: textList('The authors one by one, instead of author'),
    description: text('One or two sentences for lists, search engines and social cards'),
    excerpt: text('What old posts call description'),
    date: formatted(
      'day',
      "The day of publication, where it isn't the file name's or that of publish",
    ),
    updated: formatted('day', 'The day of the last change that readers should know of'),
    ...publicationFields,
    pinned: flag('Keeps the post at the top of the list'),
    tags: textList('Topics, in lower case'),
    members: referencesTo('Member', 'Slugs of the members the post is about'),
    boilerplate: referencesTo('Boilerplate', 'Names of the standing texts appended to the post'),
    lang: formatted('language', 'BCP 47 language of the post, if not the site’s'),
    image: formatted('picture', 'The picture that stands for the post'),
    imageAlt: text('What the picture shows, in words'),
    'featured-img': formatted('picture', 'What old posts call image'),
    canonical: formatted('url', 'Where the post was published first, if elsewhere'),
    guid: text('What feed readers know the post by, where it came with an id of its own'),
    redirect_from: redirectFrom,
    category: unused('Jekyll category'),
    discuss_id: unused('Thread in the old comment system'),
    ext_author: unused('Name of an outside author on the old site'),
    org_link: unused('Link of an outside author’s organisation on the old site'),
    org_title: unused('Name of an outside author’s organisation on the old site'),
  },
}));
