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
 * @param chapters at least one; their trees are changed
 * @param title of the book, empty where it does not say
 * @param language BCP 47 tag of the book: chapters in another are marked
 */
export function bookText(
  chapters: readonly ParsedChapter[],
  title: string,
  language: string,
): BookText {
  const numbers = new Map(chapters.map(({ path }, index) => [path, index]));
  const document = chapters[0]!.body.ownerDocument;
  const root = document.createElement('div');
  for (const [index, chapter] of chapters.entries()) {
    const part = document.createElement('div');
    renameIds(chapter, index);
    resolve(chapter, numbers);
    part.id = placeName(index, '');
    if (!chapter.linear) part.setAttribute('hidden', '');
    if (chapter.language !== null && chapter.language !== language)
      part.setAttribute('lang', chapter.language);
    // One by one: a call takes only so many arguments.
    while (chapter.body.firstChild) part.append(chapter.body.firstChild);
    root.append(part);
  }
  const types = typesIn(root);
  const subtitle = withoutTitlePage(root, types, title);
  withoutRepeated(root, types);
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
function withoutTitlePage(root: Element, types: Types, title: string): Element | null {
  if (title === '') return null;
  const pages = types('titlepage');
  const subtitle = types('subtitle', 'doc-subtitle').find((element) =>
    pages.some((page) => page.contains(element)),
  );
  for (const page of pages) page.remove();
  const first = root.querySelector('h1, h2');
  if (first && wordsOf(first) === title) first.remove();
  return subtitle ?? null;
}

function withoutRepeated(root: Element, types: Types): void {
  for (const mark of types('pagebreak', 'doc-pagebreak')) mark.replaceChildren();
  for (const section of types('endnotes', 'footnotes', 'rearnotes', 'doc-endnotes')) {
    // The notes get a heading of their own.
    for (const heading of section.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.remove();
  }
  for (const summary of root.querySelectorAll('figure details > summary')) summary.remove();
}

/** Gives the elements that are of one of some types. */
type Types = (...names: string[]) => Element[];

/** Finds what elements are: in the words of EPUB's vocabulary, or of DPUB-ARIA. */
function typesIn(root: Element): Types {
  const found = new Map<string, Element[]>();
  for (const element of root.querySelectorAll('[role], [epub\\:type]')) {
    const told = `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`;
    for (const name of new Set(told.split(/\s+/))) {
      const same = found.get(name);
      if (same) same.push(element);
      else found.set(name, [element]);
    }
  }
  return (...names) => names.flatMap((name) => found.get(name) ?? []);
}
