/**
 * A foundation that no design was drawn for: the site with names and titles that
 * are far too long, can't be broken or run from right to left, and with posts that
 * hold everything editors can write. It is built once, for all specs that visit it.
 */
export const HOSTILE_SITE = 'hostile';

/** Somebody of the site's content who asked to be left out of the hostile one. */
export const REMOVED_PERSON = { name: 'Luca Antiga', path: '/people/luca-antiga' };

/** Where the files of the copy are said to be. */
export const REPOSITORY = 'https://git.example.org/site';

// The project's own posts lack code, tables and videos: these have them.
export const TUTORIAL = '2021-06-16-tutorial-custom-operator';
export const RELEASE = '2023-03-15-release-notes-2-0';
export const RECAP = '2024-09-26-conference-recap';
export const KOREAN = '2023-09-30-컴파일러-설치-방법';
export const ARABIC = '2023-10-02-rtl-title';

export const FIXTURE_POSTS = [
  TUTORIAL,
  RELEASE,
  RECAP,
  KOREAN,
  ARABIC,
  '2020-10-27-gfm-tables',
  '2021-08-19-gfm-inline',
  '2021-09-14-images',
  '2022-01-25-footnotes',
  '2022-12-13-math',
  '2024-04-01-emoji-title',
  '2025-02-18-new-fields',
];

/** Path of the page of a post, by the name of its file. */
export const pathOf = (name: string) =>
  `/blog/${encodeURIComponent(name.replace(/^\d+-\d+-\d+-/, ''))}`;

export const LONG =
  'The Interinstitutional Working Group for the Measurement, Documentation and Gradual Improvement of Names That Are Longer Than Anybody Who Ever Drew a Header, a Card or a Table Has Had the Heart to Try';
export const UNBROKEN =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
export const RTL = 'مؤسسة الأمثلة للبرمجيات الحرة والحوسبة المفتوحة';

/** Names that are hard to show, by the slug of whatever bears them. */
export const NAMES = { long: LONG, unbroken: UNBROKEN, rtl: RTL };

/** Of each kind of document those that are hard to show. */
export const HOSTILE_DOCUMENTS: readonly string[] = [
  '/',
  '/blog',
  '/members',
  '/projects',
  '/events',
  '/governance',
  '/governance/long',
  '/join',
  '/join/received',
  '/contact',
  '/newsletter',
  '/long',
  '/long/rtl',
  encodeURI('/long/rtl/no-page/설치'),
  ...['blog', 'members', 'people', 'projects', 'events'].flatMap((kind) =>
    Object.keys(NAMES).map((slug) => `/${kind}/${slug}`),
  ),
  '/blog/callouts',
  ...FIXTURE_POSTS.map(pathOf),
];
