/** A place in a book: a file of its archive, and an id within it. */
export interface BookPlace {
  path: string;
  /** Empty for the file itself. */
  id: string;
}

/** Stands for the archive's own folder: no address leads out of it (EPUB 3.3, section 4.2.5). */
const ROOT = 'https://book.invalid/';

/**
 * Where an address in a file of a book leads.
 * @param href as the file has it
 * @param from path of the file
 * @returns null for one that leads out of the book
 */
export function bookPlace(href: string, from: string): BookPlace | null {
  const base = ROOT + from.split('/').map(encodeURIComponent).join('/');
  const url = URL.parse(href.trim(), base);
  if (!url || `${url.origin}/` !== ROOT) return null;
  try {
    return {
      path: decodeURIComponent(url.pathname.slice(1)),
      id: decodeURIComponent(url.hash.slice(1)),
    };
  } catch {
    // A percent sign that encodes nothing.
    return null;
  }
}
