import type { Note } from '../model/article.js';
import type { Block } from '../model/block.js';
import { directionOf } from '../model/direction.js';
import { textOf, type Inline } from '../model/inline.js';
import { codeParagraph } from './code-paragraph.js';
import { htmlInlines, isShown, trimInlines } from './html-inlines.js';
import { collectNotes, type FoundNotes } from './html-notes.js';
import { NO_PLACES, placesIn, type HtmlPlaces } from './html-places.js';
import { htmlTable, isData } from './html-table.js';
import type { ImportedBlock } from './imported-document.js';
import { otherLanguage } from './other-language.js';
import { plainBlocks } from './plain-blocks.js';

/** A picture that came with a text. */
export interface HtmlPicture {
  /** A `data:` URL. */
  src: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** What the walker needs to know of the text's source. */
export interface HtmlOptions {
  /** What relative links are resolved against; null where it is not known, and they are dropped. */
  url: string | null;
  /** BCP 47 tag of the whole; words in other languages are marked. */
  language: string;
  /** Gives a picture by its `src`; null shows a placeholder. */
  picture?: (src: string) => HtmlPicture | null;
  /**
   * Whether it is a book: its links within lead to their places, each `h1` heads a chapter, and a number
   * is a reference to a note only where something besides says so, as an index has many.
   */
  book?: boolean;
}

/** Levels of headings by their elements. */
type Levels = Readonly<Record<string, 2 | 3 | 4>>;

/** What the walker carries along. */
export interface HtmlScope extends HtmlOptions {
  notes: FoundNotes;
  places: HtmlPlaces;
  levels: Levels;
}

/** Deeper than this no reader could follow; the rest is taken as plain text. */
const DEEPEST = 60;

const HEADINGS: Levels = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };
const CHAPTER_HEADINGS: Levels = { ...HEADINGS, h2: 3, h3: 4 };

/** Elements that stand within a line; every other ends the paragraph before it. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark output q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Turns HTML into data, by an allow list: what is not named here becomes its words or nothing, so
 * nothing of it can run, load or look like a part of the page. The tree is only read.
 * @param root the element whose content is taken; of a document that runs no scripts
 */
export function blocksOf(
  root: Element,
  options: HtmlOptions,
): { blocks: ImportedBlock[]; notes: Note[] } {
  const { book = false } = options;
  const notes = collectNotes(root, book);
  const places = book ? placesIn(root) : NO_PLACES;
  const levels = book && root.querySelector('h1') ? CHAPTER_HEADINGS : HEADINGS;
  const scope: HtmlScope = { ...options, notes, places, levels };
  const blocks = blocksIn(root, scope, 0);
  // What stands after all of the text is not in its notes.
  places.take();
  return {
    blocks,
    notes: notes.elements.map(({ id, references }, index) => ({
      id,
      number: index + 1,
      references,
      blocks: noteBlocks(notes.byId.get(id)!, { ...scope, notes: notes.within(id) }),
    })),
  };
}

function noteBlocks(note: Element, scope: HtmlScope): Block[] {
  scope.places.pass(note);
  return plainBlocks(blocksIn(note, scope, 0));
}

function blocksIn(parent: Element, scope: HtmlScope, depth: number): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  let run: Node[] = [];

  const flush = (): void => {
    for (const children of paragraphsIn(run, scope))
      blocks.push({ type: 'paragraph', id: scope.places.take(), children });
    run = [];
  };

  for (const node of parent.childNodes) {
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (!element) {
      if (node.nodeType === 3) run.push(node);
      continue;
    }
    if (!isShown(element) || scope.notes.isNote(element)) continue;
    const name = element.localName;
    if (INLINE.has(name) && !holdsBlocks(element)) {
      run.push(element);
      continue;
    }
    flush();
    for (const block of blockOf(element, name, scope, depth + 1)) blocks.push(block);
  }
  flush();
  return blocks;
}

function blockOf(element: Element, name: string, scope: HtmlScope, depth: number): ImportedBlock[] {
  const { places } = scope;
  places.pass(element);
  if (depth > DEEPEST) {
    const value = element.textContent.replace(/\s+/g, ' ').trim();
    return value === ''
      ? []
      : [{ type: 'paragraph', id: places.take(), children: [{ type: 'text', value }] }];
  }
  const lang = otherLanguage(element, scope.language);
  if (lang !== null && !(name in HEADINGS)) {
    const children = plainBlocks(blockOf(element, name, { ...scope, language: lang }, depth + 1));
    return children.length === 0
      ? []
      : [{ type: 'foreign-passage', lang, dir: directionOf(lang), children }];
  }
  const level = scope.levels[name];
  if (level !== undefined) {
    const children = trimInlines(htmlInlines([...element.childNodes], scope));
    return textOf(children) === '' ? [] : [{ type: 'heading', id: places.take(), level, children }];
  }
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return listOf(element, scope, depth);
    case 'blockquote': {
      const children = plainBlocks(blocksIn(element, scope, depth));
      return children.length === 0 ? [] : [{ type: 'quotation', children }];
    }
    case 'table':
      return isData(element) ? htmlTable(element, scope) : blocksIn(element, scope, depth);
    case 'pre':
      return codeParagraph(element.textContent.replace(/^\n|\s+$/g, '')).map((paragraph) => ({
        ...paragraph,
        id: places.take(),
      }));
    case 'hr':
      return [{ type: 'thematic-break' }];
    case 'figure':
      return figureOf(element, scope, depth);
    case 'img':
      return pictureOf(element, [], scope);
    case 'picture': {
      const image = element.querySelector('img');
      return image ? pictureOf(image, [], scope) : [];
    }
    case 'dl':
      return definitionsOf(element, scope, depth);
    default:
      return blocksIn(element, scope, depth);
  }
}

/** Paragraphs of a run of inline nodes: two line breaks in a row end one, as old pages write. */
function paragraphsIn(run: readonly Node[], scope: HtmlScope): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  for (const node of htmlInlines(run, scope)) {
    const current = paragraphs.at(-1)!;
    const last = lastOf(current);
    if (node.type === 'break' && last?.type === 'break') {
      current.length = current.lastIndexOf(last);
      paragraphs.push([]);
    } else current.push(node);
  }
  return paragraphs.map(trimInlines).filter((children) => textOf(children) !== '');
}

/** The last node that is not mere space. */
function lastOf(nodes: readonly Inline[]): Inline | undefined {
  return nodes.findLast((node) => node.type !== 'text' || node.value.trim() !== '');
}

function listOf(element: Element, scope: HtmlScope, depth: number): ImportedBlock[] {
  const items: Block[][] = [];
  for (const item of element.children) {
    if (!isShown(item) || scope.notes.isNote(item)) continue;
    scope.places.pass(item);
    const blocks = plainBlocks(
      item.localName === 'li'
        ? blocksIn(item, scope, depth)
        : blockOf(item, item.localName, scope, depth),
    );
    if (blocks.length > 0) items.push(blocks);
  }
  if (items.length === 0) return [];
  const start = Number(element.getAttribute('start') ?? 1);
  return [
    {
      type: 'list',
      ordered: element.localName === 'ol',
      start: Number.isSafeInteger(start) ? start : 1,
      items,
    },
  ];
}

/** A list of terms: each term as a line in strong letters, then what is said of it. */
function definitionsOf(element: Element, scope: HtmlScope, depth: number): ImportedBlock[] {
  return [...element.querySelectorAll('dt, dd')]
    .filter(isShown)
    .flatMap((part): ImportedBlock[] => {
      scope.places.pass(part);
      if (part.localName === 'dd') return blocksIn(part, scope, depth);
      const children = trimInlines(htmlInlines([...part.childNodes], scope));
      return textOf(children) === ''
        ? []
        : [
            {
              type: 'paragraph',
              id: scope.places.take(),
              children: [{ type: 'strong', children }],
            },
          ];
    });
}

function figureOf(element: Element, scope: HtmlScope, depth: number): ImportedBlock[] {
  const captionElement = element.querySelector('figcaption');
  const caption = captionElement
    ? trimInlines(htmlInlines([...captionElement.childNodes], scope))
    : [];
  const image = element.querySelector('img');
  const table = element.querySelector('table');
  if (table && isData(table)) return htmlTable(table, scope, caption);
  if (image) return pictureOf(image, caption, scope, descriptionIn(element, scope, depth));
  return blocksIn(element, scope, depth);
}

/** What a book says of a picture at length, beside it. */
function descriptionIn(figure: Element, scope: HtmlScope, depth: number): Block[] {
  const details = scope.book ? figure.querySelector('details') : null;
  return details ? plainBlocks(blocksIn(details, scope, depth)) : [];
}

function pictureOf(
  image: Element,
  caption: Inline[],
  scope: HtmlScope,
  description: Block[] = [],
): ImportedBlock[] {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  const found = scope.picture?.(image.getAttribute('src') ?? '');
  const { src, width, height } = found ?? { src: '', width: null, height: null };
  // One without words and without itself would be an empty frame.
  if (src === '' && alt === '' && caption.length === 0) return [];
  const id = scope.places.take();
  return [{ type: 'figure', id, src, alt, width, height, caption, description }];
}

function holdsBlocks(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(
    (inner) => !INLINE.has(inner.localName) && isShown(inner),
  );
}
