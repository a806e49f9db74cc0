import type { Article } from '../model/article.js';
import type { Figure } from '../model/block.js';
import { figuresOf } from '../model/figures.js';

/** A picture's file. */
export interface CopyPicture {
  /** Its media type: `image/png`. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The pictures of a text, by `Figure.src`. Those that are `data:` URLs need not be among them. */
export type CopyPictures = ReadonlyMap<string, CopyPicture>;

/** Every picture of a text. */
export function articleFigures({ sections, notes }: Article): Figure[] {
  return [...sections, ...notes].flatMap(({ blocks }) => figuresOf(blocks));
}

/**
 * The file of a picture.
 * @param src of the figure
 * @param types media types that will do
 * @returns null where it is not there, or of another type
 */
export function copyPicture(
  src: string,
  pictures: CopyPictures,
  types: ReadonlySet<string>,
): CopyPicture | null {
  const picture = pictures.get(src) ?? fromDataUrl(src);
  return picture && types.has(picture.type) ? picture : null;
}

function fromDataUrl(src: string): CopyPicture | null {
  const [, type, data] = /^data:(image\/[\w.+-]+);base64,([\w+/=\s]*)$/i.exec(src) ?? [];
  if (type === undefined || data === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return { type: type.toLowerCase(), bytes };
  } catch {
    return null;
  }
}
