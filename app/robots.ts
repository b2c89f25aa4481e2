import type { MetadataRoute } from 'next';
import { isPreview } from '@/lib/preview';
import { site } from '@/lib/site';
import { SITEMAP_INDEX } from '@/lib/sitemaps';

export default function robots(): MetadataRoute.Robots {
  if (isPreview()) return { rules: { userAgent: '*', disallow: '/' } };
  return {
    // Its results go on without end.
    rules: { userAgent: '*', disallow: ['/search', '/api/search'] },
    sitemap: `${site.origin}/${SITEMAP_INDEX}`,
  };
}
