import { dirname, resolve, sep } from 'node:path';
import { imageResolver } from '../../images/files';
import type { ResolveImage } from '../../markdown/images';
import type { Copy } from './files';

/** What is known of the pictures of an old site. */
export interface Pictures {
  /** The project's folder, from which the other paths are given. */
  cwd: string;
  /** This site's public folder. */
  publicDir: string;
  /** The old site's folder `assets`, if it has one. */
  assetsDir: string | undefined;
  assets: readonly Copy[];
  /** Files that lie among the old posts. */
  companions: readonly Copy[];
}

/**
 * Finds the images of one old post.
 *
 * @param post path of the post's file on the old site.
 * @param onCompanion is told of each picture that lies beside the post.
 */
export type ResolverFor = (post: string, onCompanion: (copy: Copy) => void) => ResolveImage;

/**
 * Makes what finds the images of old posts where they are or will be: among the
 * assets of this site or of the old one, or beside the post.
 */
export function oldImages(pictures: Pictures): ResolverFor {
  const { cwd, assetsDir, assets, companions } = pictures;
  const publicDir = resolve(cwd, pictures.publicDir);
  const publicPlace = publicDir + sep;
  const copyAt = new Map<string, { copy: Copy; isCompanion: boolean }>();
  for (const copy of assets) {
    for (const path of [copy.from, copy.to])
      copyAt.set(resolve(cwd, path), { copy, isCompanion: false });
  }
  for (const copy of companions) copyAt.set(resolve(cwd, copy.from), { copy, isCompanion: true });

  return (post, onCompanion) => {
    const beside = resolve(cwd, dirname(post));
    const here = imageResolver(publicDir, beside);
    // What isn't copied yet, as in a dry run, is found where it comes from.
    const there = assetsDir ? imageResolver(resolve(cwd, dirname(assetsDir)), beside) : here;
    return (address) => {
      let complaint: string | undefined;
      for (const find of [here, there]) {
        const found = find(address);
        if ('complaint' in found) {
          complaint ??= found.complaint;
          continue;
        }
        const file = resolve(found.file);
        const { copy, isCompanion = false } = copyAt.get(file) ?? {};
        if (copy?.state === 'taken') {
          return { complaint: `image ${address} isn't the one that is ${copy.to}; rename it` };
        }
        if (copy && isCompanion) onCompanion(copy);
        if (copy ? copy.state !== 'link' : file.startsWith(publicPlace)) return found;
      }
      return { complaint: complaint ?? `image ${address} is reached by a symbolic link` };
    };
  };
}
