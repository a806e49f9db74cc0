import { toDataUrl } from '../../model/data-url.js';
import type { HtmlPicture } from '../html-blocks.js';
import type { Archive } from './archive.js';
import { pictureSize } from './picture-size.js';

/** A picture of a text is seldom larger, and a text of the reader's own is kept with its pictures. */
const LARGEST = 1_500_000;
const MOST_BYTES = 6_000_000;

/** Shown, a picture takes four bytes for each: few bytes of a file can stand for many. */
const MOST_PIXELS = 24_000_000;

/**
 * The pictures of a text, by their paths in the archive. One that is not there, too large or of a
 * kind that is not known is left out, and is told in words; so are drawings (SVG), whose size says
 * nothing of how long they take to draw.
 */
export async function bookPictures(
  root: Element,
  archive: Archive,
): Promise<Map<string, HtmlPicture>> {
  const paths = new Set(
    [...root.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? ''),
  );
  const found = new Map<string, HtmlPicture>();
  let left = MOST_BYTES;
  for (const path of paths) {
    if (!archive.has(path)) continue;
    const bytes = await archive.read(path, Math.min(LARGEST, left)).catch(() => null);
    const size = bytes && pictureSize(bytes);
    if (!bytes || !size || size.width * size.height > MOST_PIXELS) continue;
    left -= bytes.length;
    const { type, width, height } = size;
    found.set(path, { src: toDataUrl(type, bytes), width, height });
  }
  return found;
}
