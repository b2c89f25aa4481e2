import type { Element, Properties, Root } from 'hast';
import { element, replaceElements } from './tree';

/** An image file as a page shows it. */
export interface ImageFile {
  /** Path from the project's folder. */
  file: string;
  /** Address that the site serves it at. */
  src: string;
  /** Pixels, as a reader sees it: turned by its EXIF orientation. */
  width: number;
  height: number;
  /** Smaller copies, by MIME type, best first, each as in `srcset`. */
  sources: { type: string; srcset: string }[];
}

/** An image that a document shows. */
export type ShownImage = Pick<ImageFile, 'file' | 'src'>;

/** Finds the file of an image, or says what is wrong with its address. */
export type ResolveImage = (source: string) => ImageFile | ImageFault;

/** What is wrong with the address of an image. */
export interface ImageFault {
  complaint: string;
  /** The picture is another host's, so that a page has a link in its place. */
  isElsewhere?: boolean;
}

/** Takes any image for one of no size, where a text is read for its words alone. */
export const anyImage: ResolveImage = (src) => ({
  file: src,
  src,
  width: 0,
  height: 0,
  sources: [],
});

/** How wide an image is shown at the most: as the text, whose measure app/globals.css sets; a page has 1.25rem at either side. */
const SIZES = '(min-width: 40.5rem) 38rem, calc(100vw - 2.5rem)';

/**
 * Gives the images of a tree their size, and the smaller copies there are. All
 * but the first are loaded when they come near.
 *
 * @returns the images, in order.
 */
export function renderImages(tree: Root, resolve: ResolveImage): ShownImage[] {
  const images: ShownImage[] = [];
  replaceElements(tree, (img, parent) => {
    if (img.tagName !== 'img') return undefined;
    const source = String(img.properties.src ?? '');
    const file = resolve(source);
    // What is wrong with it was reported where it was written.
    if ('complaint' in file) return [];
    const isFirst = images.length === 0;
    images.push({ file: file.file, src: file.src });
    setSize(img, file);
    // A picture of nothing but a space says nothing.
    img.properties.alt = String(img.properties.alt ?? '').trim();
    img.properties.src = file.src;
    img.properties.decoding = 'async';
    if (!isFirst) img.properties.loading = 'lazy';
    if (file.sources.length === 0) return undefined;
    if (parent.type === 'element' && parent.tagName === 'picture') return undefined;
    return [
      element('picture', {}, [
        ...file.sources.map(({ type, srcset }) =>
          element('source', { type, srcSet: srcset, sizes: SIZES }),
        ),
        img,
      ]),
    ];
  });
  return images;
}

/**
 * The size that an image has where there is room for it: the file's, or the one
 * that an editor gave, in the file's shape. A browser that knows it before the
 * image is there moves no text when it comes.
 */
function setSize({ properties }: Element, { width, height }: ImageFile): void {
  const givenWidth = Number(properties.width) || undefined;
  const givenHeight = Number(properties.height) || undefined;
  const shown = givenWidth ?? (givenHeight ? (givenHeight * width) / height : width);
  properties.width = Math.max(1, Math.round(shown));
  properties.height = Math.max(1, Math.round((shown * height) / width));
  keepUnder(properties);
}

/**
 * Gives a picture that may only be so high the size that is left of it, so that
 * its place is free before it is there.
 */
function keepUnder(properties: Properties): void {
  const limit = Number(/(?:^| )max-h-\[(\d+)px\]/.exec(classesOf(properties))?.[1]);
  const [width, height] = [Number(properties.width), Number(properties.height)];
  if (!(height > limit)) return;
  properties.width = Math.round((width * limit) / height);
  properties.height = limit;
}

function classesOf({ className }: Properties): string {
  return Array.isArray(className) ? className.join(' ') : String(className ?? '');
}
