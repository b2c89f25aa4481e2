import { wholeAddress } from '../addresses';
import { brand } from '../brand';
import { BLOG_FEEDS, feedsAt } from '../feeds/paths';
import { markdownPath } from '../paths';
import { isPreview } from '../preview';
import { site } from '../site';
import { HEIGHT, socialPicturePath, WIDTH } from '../social/paths';
import type { PageFacts } from './facts';

/** What every page says of itself unless it says otherwise; the address that paths are made whole with. */
export const siteMetadata = {
  metadataBase: new URL(site.origin),
  title: { default: site.name, template: `%s | ${site.name}` },
  description: site.tagline,
  ...(isPreview() ? { robots: { index: false } } : {}),
};

/** The colours that a browser may paint its own frame in. */
export const siteViewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: brand.colours.page.light },
    { media: '(prefers-color-scheme: dark)', color: brand.colours.page.dark },
  ],
};

/**
 * The metadata of a page, in the form of Next.js's `metadata`: addresses are
 * paths, which the root layout's `metadataBase` makes whole.
 */
export function pageMetadata(page: PageFacts) {
  const { title, description, path, article, modified } = page;
  const canonical = page.canonical ?? path;
  const images = [pictureOf(page)];
  const shared = {
    title,
    description,
    url: canonical,
    siteName: site.name,
    locale: localeOf(page.lang ?? site.lang),
    images,
  };
  return {
    // The home page's title is the foundation's name alone: the layout's own.
    ...(path === '/' ? {} : { title }),
    description,
    alternates: { canonical, types: alternatesOf(page) },
    openGraph: article
      ? {
          ...shared,
          type: 'article' as const,
          publishedTime: article.published,
          ...(modified ? { modifiedTime: modified } : {}),
          authors: article.authors.map(wholeAddress),
          tags: [...article.tags],
        }
      : { ...shared, type: 'website' as const },
    twitter: { card: 'summary_large_image' as const, images },
    ...(page.isHidden ? { robots: { index: false } } : {}),
  };
}

/** The same page in other forms, and the feeds that a reader of it may subscribe to, the nearest first. */
function alternatesOf({ path, hasMarkdown, feed }: PageFacts) {
  const types: Record<string, { url: string; title?: string }[]> = {};
  if (hasMarkdown) types['text/markdown'] = [{ url: markdownPath(path) }];
  const own = feed ? feedsAt(feed.path, feed.title) : [];
  for (const { href, type, title } of [...own, ...feedsAt(BLOG_FEEDS, site.name)]) {
    types[type] = [...(types[type] ?? []), { url: href, title }];
  }
  return types;
}

function pictureOf({ path, title, picture }: PageFacts) {
  if (picture && picture !== 'drawn') {
    const { src, width, height, alt } = picture;
    return { url: src, width, height, alt };
  }
  return {
    url: socialPicturePath(path, picture === 'drawn'),
    width: WIDTH,
    height: HEIGHT,
    alt: picture === 'drawn' ? title : site.tagline,
    type: 'image/png',
  };
}

/** A language as Open Graph writes it, with the country where most of it is read: `en_US`. */
function localeOf(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}_${region}` : language;
}
