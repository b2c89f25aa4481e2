import { site } from '../site';
import { HEIGHT, socialPicturePath, WIDTH } from '../social/paths';

/** What a page says of itself to search engines and social networks. */
export interface PageFacts {
  /** Without the foundation's name, which the title gets by itself. */
  title: string;
  description: string | undefined;
  /** The path of the page. */
  path: string;
  /** Whether the page has a social picture of its own. */
  hasPicture?: boolean;
}

/**
 * The metadata of a page, in the form of Next.js's `metadata`: addresses are
 * paths, which the root layout's `metadataBase` makes whole.
 */
export function pageMetadata({ title, description, path, hasPicture = false }: PageFacts) {
  const picture = {
    url: socialPicturePath(path, hasPicture),
    width: WIDTH,
    height: HEIGHT,
    alt: hasPicture ? title : site.tagline,
    type: 'image/png',
  };
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: {
      title,
      description,
      url: path,
      siteName: site.name,
      images: [picture],
      type: 'website' as const,
    },
    twitter: { card: 'summary_large_image' as const, images: [picture] },
  };
}
