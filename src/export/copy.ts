import type { Article } from '../model/article.js';
import { directionOf } from '../model/direction.js';
import { paragraphsOf } from '../model/paragraphs.js';
import type { Block } from '../model/block.js';
import { interfaceLanguage } from '../languages/language.js';
import type { Attributes, Content, Markup } from './markup.js';
import { element } from './markup.js';

/** The parts of a copy: the text and what goes with it. */
export type CopyPart = 'text' | 'summary' | 'glossary' | 'timeline' | 'voices';

/** What one format of copies differs in from another. */
export interface CopyForm {
  /** Level of the heading of what goes with the text: 1 in a file of its own, 2 in the text's. */
  level: 1 | 2;
  /** The file that a part is in, as a relative address; empty where all are in one. */
  file: (part: CopyPart) => string;
  /** The address of a picture by its `Figure.src`; null for one that is not in the copy. */
  picture: (src: string) => string | null;
  /**
   * What an element is, beyond what HTML says.
   * @param type of the EPUB 3 Structural Semantics Vocabulary, or null where it has none
   * @param role of DPUB-ARIA, or null where it has none
   */
  semantics: (type: string | null, role: string | null) => Attributes;
}

/** A copy in the making. */
export interface Copy {
  article: Article;
  form: CopyForm;
  /** Ids within the text that links may lead to. */
  places: ReadonlySet<string>;
  /** The text of its paragraphs, by id. */
  paragraphs: ReadonlyMap<string, string>;
  /** Names of the glossary's entries, by id. */
  names: ReadonlyMap<string, string>;
}

/** Gathers what all parts of a copy need to know. */
export function copyOf(article: Article, form: CopyForm): Copy {
  const places = new Set<string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if ('id' in block) places.add(block.id);
      if (block.type === 'list') block.items.forEach(walk);
      if (block.type === 'figure') walk(block.description);
      if (block.type === 'quotation' || block.type === 'foreign-passage') walk(block.children);
    }
  };
  for (const { id, blocks } of article.sections) {
    places.add(id);
    walk(blocks);
  }
  for (const { id, blocks } of article.notes) {
    places.add(id);
    walk(blocks);
  }
  return {
    article,
    form,
    places,
    paragraphs: paragraphsOf(article),
    names: new Map(article.glossary.map(({ id, name }) => [id, name])),
  };
}

/**
 * The id of a place in a copy. All parts may stand in one file, so each has a beginning of its
 * own; and no id of XML begins with a digit.
 */
export function placeId(part: CopyPart | 'reference' | 'description', id: string): string {
  return `${part}-${id}`;
}

/** The address of a part of a copy, or of a place in it. */
export function placeHref({ form }: Copy, part: CopyPart, id: string): string {
  return `${form.file(part)}#${placeId(part, id)}`;
}

/**
 * The attributes of an element in another language than what is around it.
 * @param language BCP 47 tag of the element
 * @param around BCP 47 tag of what is around it
 */
export function tongue(language: string, around: string): Attributes {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}

/** Those of an element that holds words of the interface. */
export function ownTongue(around: string): Attributes {
  return tongue(interfaceLanguage(), around);
}

/** Words of the interface within words of content. */
export function ownWords(around: string, ...words: Content[]): Content {
  const attributes = ownTongue(around);
  return Object.keys(attributes).length === 0 ? words : element('span', attributes, ...words);
}

/** A heading of the interface's own words. */
export function heading(level: number, id: string, words: string, around: string): Markup {
  return element(`h${level}`, { id, ...ownTongue(around) }, words);
}
