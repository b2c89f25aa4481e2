import { escapeHtml, isInHtml, type Surroundings } from './highlight';

/** Tags of plugins that embed something, each with what this site has for it. */
export type EmbedTag = (markup: string, surroundings: Surroundings) => string;

/** The tags of plugins for gists, videos and tweets. */
export const embedTags: Readonly<Record<string, EmbedTag>> = {
  gist: (markup, surroundings) => {
    const [id = '', file] = wordsOf(markup);
    if (!/^[\w./-]+$/.test(id)) throw new Error(`gist has no name: ${markup}`);
    const fragment = file ? `#file-${file.toLowerCase().replace(/[^a-z\d]+/g, '-')}` : '';
    const name = file ? `${file} (gist ${id})` : `Gist ${id}`;
    return link(`https://gist.github.com/${id}${fragment}`, name, surroundings);
  },
  youtube: (markup) => {
    const [word = ''] = wordsOf(markup);
    const [, inAddress] = /(?:v=|youtu\.be\/|embed\/|shorts\/)([\w-]{5,})/.exec(word) ?? [];
    const id = inAddress ?? word;
    if (!/^[\w-]{5,}$/.test(id)) throw new Error(`youtube has no video: ${markup}`);
    return `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
  },
  vimeo: (markup, surroundings) => {
    const [, id] = /(\d{5,})/.exec(wordsOf(markup)[0] ?? '') ?? [];
    if (!id) throw new Error(`vimeo has no video: ${markup}`);
    return link(`https://vimeo.com/${id}`, 'Watch the video on Vimeo', surroundings);
  },
  twitter: linkOfFirstWord,
  tweet: linkOfFirstWord,
};

function linkOfFirstWord(markup: string, surroundings: Surroundings): string {
  const [address = ''] = wordsOf(markup);
  if (!/^https:\/\/[^\s<>"]+$/.test(address)) throw new Error(`no address of a tweet: ${markup}`);
  return link(address, address, surroundings);
}

/** The words of a tag, without their quotation marks. */
function wordsOf(markup: string): string[] {
  return markup.split(/\s+/).flatMap((word) => word.replace(/^["']|["']$/g, '') || []);
}

function link(address: string, name: string, { before, isHtml }: Surroundings): string {
  if (isHtml || isInHtml(before)) return `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
  return name === address ? `<${address}>` : `[${name}](${address})`;
}
