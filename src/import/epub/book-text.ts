import { htmlDocument } from '../html-document.js';
import { bookPlace } from './book-path.js';
import { attribute, wordsOf } from './read-xml.js';
import type { ParsedChapter } from './read-chapter.js';

/** A book's chapters as one tree, in which every id is the only one of its name. */
export interface BookText {
  root: Element;
  /** The introduction under the title, or null; it is not in the tree. */
  subtitle: Element | null;
}

/**
 * Joins chapters. Links between them become links within the tree, sources of pictures paths in the
 * archive; what only a link leads to is hidden; what repeats the title, a page's number or the name
 * of the notes is left out.
 * @param chapters at least one
 * @param title of the book, empty where it does not say
 * @param language BCP 47 tag of the book: chapters in another are marked
 */
export function bookText(
  chapters: readonly ParsedChapter[],
  title: string,
  language: string,
): BookText {
  const numbers = new Map(chapters.map(({ path }, index) => [path, index]));
  // As elements of HTML: of those of XML this DOM gives values of attributes as they are escaped.
  const document = htmlDocument('');
  const root = document.createElement('div');
  for (const [index, original] of chapters.entries()) {
    const chapter = { ...original, body: document.importNode(original.body, true) };
    const part = document.createElement('div');
    renameIds(chapter, index);
    resolve(chapter, numbers);
    part.id = placeName(index, '');
    if (!chapter.linear) part.setAttribute('hidden', '');
    if (chapter.language !== null && chapter.language !== language)
      part.setAttribute('lang', chapter.language);
    part.append(...chapter.body.childNodes);
    root.append(part);
  }
  const subtitle = withoutTitlePage(root, title);
  withoutRepeated(root);
  return { root, subtitle };
}

function placeName(chapter: number, id: string): string {
  return `${chapter}-${id.replace(/\s+/g, '')}`;
}

/** Old books have names of anchors in place of ids. */
function renameIds({ body }: ParsedChapter, chapter: number): void {
  for (const element of body.querySelectorAll('[id], a[name]')) {
    element.id = placeName(chapter, element.id || attribute(element, 'name'));
  }
}

function resolve({ body, path }: ParsedChapter, numbers: ReadonlyMap<string, number>): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const place = bookPlace(attribute(link, 'href'), path);
    if (!place) continue;
    const chapter = numbers.get(place.path);
    if (chapter === undefined) link.removeAttribute('href');
    else link.setAttribute('href', `#${placeName(chapter, place.id)}`);
  }
  for (const image of body.querySelectorAll('img')) {
    image.setAttribute('src', bookPlace(attribute(image, 'src'), path)?.path ?? '');
  }
}

/** Takes out what the package says too, if it says it. */
function withoutTitlePage(root: Element, title: string): Element | null {
  if (title === '') return null;
  const pages = typed(root, 'titlepage');
  const subtitle =
    pages.flatMap((page) => [...typed(page, 'subtitle'), ...typed(page, 'doc-subtitle')])[0] ??
    null;
  for (const page of pages) page.remove();
  const first = root.querySelector('h1, h2');
  if (first && wordsOf(first) === title) first.remove();
  return subtitle;
}

function withoutRepeated(root: Element): void {
  for (const mark of [...typed(root, 'pagebreak'), ...typed(root, 'doc-pagebreak')])
    mark.replaceChildren();
  const notes = ['endnotes', 'footnotes', 'rearnotes', 'doc-endnotes'];
  for (const section of notes.flatMap((type) => typed(root, type))) {
    // The notes get a heading of their own.
    for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.remove();
  }
  for (const summary of root.querySelectorAll('figure details > summary')) summary.remove();
}

/** Elements of a type of EPUB's vocabulary, or of a role of DPUB-ARIA. */
function typed(root: Element, type: string): Element[] {
  return [...root.querySelectorAll('*')].filter((element) =>
    ['epub:type', 'role'].some((name) => attribute(element, name).split(/\s+/).includes(type)),
  );
}
