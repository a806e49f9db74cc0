import { toDataUrl } from '../../model/data-url.js';
import type { Archive } from './archive.js';

/** A picture of a text is seldom larger, and a text of the reader's own is kept with its pictures. */
const LARGEST = 1_500_000;
const MOST_BYTES = 6_000_000;

/** Pictures that browsers show, by what their files begin with; `null` stands for any byte. */
const BEGINNINGS: readonly [type: string, bytes: readonly (number | null)[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/**
 * The pictures of a text as `data:` URLs, by their paths in the archive. One that is not there, too
 * large or of another kind is left out, and is told in words; so are drawings (SVG), whose size says
 * nothing of how long they take to draw.
 */
export async function bookPictures(root: Element, archive: Archive): Promise<Map<string, string>> {
  const paths = new Set(
    [...root.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? ''),
  );
  const found = new Map<string, string>();
  let left = MOST_BYTES;
  for (const path of paths) {
    if (!archive.has(path)) continue;
    const bytes = await archive.read(path, Math.min(LARGEST, left)).catch(() => null);
    const type = bytes && typeOf(bytes);
    if (!bytes || !type) continue;
    left -= bytes.length;
    found.set(path, toDataUrl(type, bytes));
  }
  return found;
}

function typeOf(bytes: Uint8Array): string | null {
  const found = BEGINNINGS.find(([, start]) =>
    start.every((byte, index) => byte === null || bytes[index] === byte),
  );
  return found?.[0] ?? null;
}
