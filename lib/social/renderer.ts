import { type Node, Renderer } from '@takumi-rs/core';
import { once } from '../once';
import type { Font } from './fonts';

const renderer = once(() => new Renderer());
const registered = new Map<string, Promise<unknown>>();

/** A picture that is laid out with some fonts, and with no others. */
export interface Drawing {
  node: Node;
  fonts: readonly Font[];
  /** BCP 47 tag of its language. */
  lang: string;
  width: number;
  height: number;
}

/** What is told of a node: its size, and the pieces of its text. */
export type Measured = Awaited<ReturnType<Renderer['measure']>>;

/** Draws a picture as a PNG. Its texts are shaped and ordered as their scripts ask for. */
export async function draw({ node, ...options }: Drawing): Promise<Buffer> {
  return renderer().render(node, { ...(await optionsOf(options)), format: 'png' });
}

/** Lays a picture out without drawing it. */
export async function measure({ node, ...options }: Drawing): Promise<Measured> {
  return renderer().measure(node, await optionsOf(options));
}

async function optionsOf({ fonts, ...options }: Omit<Drawing, 'node'>) {
  await Promise.all(fonts.map(register));
  return { ...options, fontFamilies: [...new Set(fonts.map(({ name }) => name))] };
}

/** Makes the renderer know a font, once in a process: reading one takes longer than drawing. */
function register({ name, data, weight }: Font): Promise<unknown> {
  const key = `${name} ${weight}`;
  const known = registered.get(key) ?? renderer().registerFont({ name, data, weight });
  registered.set(key, known);
  return known;
}
