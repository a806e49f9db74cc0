import { languageTag } from '../detect-language.js';
import { ImportProblem } from '../import-problem.js';
import { bookPlace } from './book-path.js';
import { bookFacts, type BookFacts } from './book-facts.js';
import { attribute, elementsNamed } from './read-xml.js';

/** What a book says of itself. */
export interface BookPackage extends BookFacts {
  /** BCP 47 tag, or null where it does not say. */
  language: string | null;
  /** In the order they are read in. */
  chapters: BookChapter[];
}

/** A file of a book's text. */
export interface BookChapter {
  path: string;
  /** Whether it is read one after the other with the rest, and not only where a link leads to it. */
  linear: boolean;
}

/** Longer no book is. */
const MOST_CHAPTERS = 3_000;

const TEXT_TYPES = new Set(['application/xhtml+xml', 'text/html', 'text/x-oeb1-document']);

/**
 * The path of the package document, by `META-INF/container.xml`.
 * @param container its root
 * @throws {ImportProblem} where it names none within the book
 */
export function packagePath(container: Element): string {
  const path = elementsNamed(container, 'rootfile')
    .map((file) => attribute(file, 'full-path'))
    .find((each) => each !== '');
  // It is a path and no address, from the archive's own folder.
  if (path === undefined || path.split('/').includes('..'))
    throw new ImportProblem('unreadable', 'no package document');
  return path;
}

/**
 * Reads a package document, of EPUB 2 or 3.
 * @param root its root
 * @param path where it stands in the archive
 * @throws {ImportProblem} where it has no text
 */
export function readPackage(root: Element, path: string): BookPackage {
  const [spine] = elementsNamed(root, 'spine');
  const references = spine ? elementsNamed(spine, 'itemref') : [];
  if (references.length > MOST_CHAPTERS) throw new ImportProblem('too-large');
  const items = new Map(
    elementsNamed(root, 'item').map((item) => [attribute(item, 'id'), item] as const),
  );
  const chapters = references.flatMap((reference): BookChapter[] => {
    const item = items.get(attribute(reference, 'idref'));
    if (!item || !TEXT_TYPES.has(attribute(item, 'media-type'))) return [];
    if (attribute(item, 'properties').split(/\s+/).includes('nav')) return [];
    const place = bookPlace(attribute(item, 'href'), path);
    if (!place) return [];
    return [{ path: place.path, linear: attribute(reference, 'linear') !== 'no' }];
  });
  const once = [...new Map(chapters.map((chapter) => [chapter.path, chapter])).values()];
  if (once.length === 0) throw new ImportProblem('empty');
  return {
    ...bookFacts(root),
    language:
      elementsNamed(root, 'language')
        .map((element) => languageTag(element.textContent))
        .find((tag) => tag !== null) ?? null,
    chapters: once,
  };
}
