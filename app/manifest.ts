import type { MetadataRoute } from 'next';
import { brand } from '@/lib/brand';
import { site } from '@/lib/site';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: site.name,
    description: site.tagline,
    lang: site.lang,
    start_url: '/',
    display: 'browser',
    background_color: brand.colours.page.light,
    theme_color: brand.colours.page.light,
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
