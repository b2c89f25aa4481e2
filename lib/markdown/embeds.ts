import type { Element } from 'hast';
import { element, text } from './tree';

const YOUTUBE_HOSTS = [
  'youtube.com',
  'www.youtube.com',
  'm.youtube.com',
  'youtube-nocookie.com',
  'www.youtube-nocookie.com',
];

/** Something of another site that a page may show: where it is watched, and where its frame is. */
interface Embed {
  /** The page of the other site. */
  page: string;
  /** What the frame loads after a click. */
  frame: string;
}

/**
 * The embed that an iframe's address means, if its host is allowed.
 *
 * @param source as in `src`; `//host/…` is taken for https.
 */
export function embedOf(source: string): Embed | undefined {
  const address = source.trim().replace(/^\/\//, 'https://');
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isHttp || url.username || url.port || !YOUTUBE_HOSTS.includes(url.hostname)) {
    return undefined;
  }
  const [, id] = /^\/embed\/([\w-]{5,})$/.exec(url.pathname) ?? [];
  if (!id) return undefined;
  const list = /^[\w-]+$/.exec(url.searchParams.get('list') ?? '')?.[0];
  if (id === 'videoseries') return list ? playlist(list) : undefined;
  const start = /^\d+$/.exec(url.searchParams.get('start') ?? '')?.[0];
  const page = new URL('https://www.youtube.com/watch');
  page.searchParams.set('v', id);
  const frame = new URL(`https://www.youtube-nocookie.com/embed/${id}`);
  frame.searchParams.set('autoplay', '1');
  if (start) {
    page.searchParams.set('t', `${start}s`);
    frame.searchParams.set('start', start);
  }
  return { page: page.href, frame: frame.href };
}

function playlist(list: string): Embed {
  return {
    page: `https://www.youtube.com/playlist?list=${list}`,
    frame: `https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&list=${list}`,
  };
}

/**
 * A facade in place of an iframe: a link to the page of the other site, which
 * its custom element turns into the frame on a click. Nothing is asked of the
 * other site before.
 */
export function facade(iframe: Element): Element | undefined {
  const source = String(iframe.properties.src ?? '');
  const embed = embedOf(source);
  if (!embed) return undefined;
  const title = String(iframe.properties.title ?? '').trim();
  return element(
    'embed-facade',
    { dataEmbed: source, dataFrame: embed.frame, dataTitle: title || 'Video' },
    [
      element('a', { href: embed.page }, [
        text(`Watch ${title ? `“${title}”` : 'the video'} on YouTube`),
      ]),
    ],
  );
}
