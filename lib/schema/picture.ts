import { dirname, join } from 'node:path';
import { defineComputedFields } from 'contentlayer2/source-files/schema';
import { imageResolver } from '../images/files';
import { hostOf } from '../markdown/addresses';
import { renderedDocument } from '../markdown/contentlayer';
import { renderedFields } from './rendered';

/** The picture that an editor named for a post, ready to be shown, and all the pictures there are. */
export const pictureFields = defineComputedFields({
  picture: {
    type: 'json',
    description: 'Its picture: file, address and size in pixels',
    resolve: (document) => pictureOf(document) ?? null,
  },
  images: {
    ...renderedFields.images,
    resolve: (document) => {
      const { images } = renderedDocument(document._id);
      const picture = pictureOf(document);
      return picture ? [{ file: picture.file, src: picture.src }, ...images] : images;
    },
  },
});

interface PicturedDocument {
  _id: string;
  image?: string | undefined;
  'featured-img'?: string | undefined;
}

function pictureOf({ _id, 'featured-img': old, image = old }: PicturedDocument) {
  // The site's policy blocks pictures of other hosts, of which the check has warned.
  if (!image || hostOf(image) !== undefined) return undefined;
  const found = imageResolver('public', join('content', dirname(_id)))(image);
  // The check has said so, with the line.
  if ('complaint' in found) throw new Error(`content/${_id}: ${found.complaint}`);
  const { file, src, width, height } = found;
  return { file, src, width, height };
}
