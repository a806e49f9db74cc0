import type { Direction, Inline } from './inline.js';

/**
 * Block content: what a section is made of, as plain data.
 * `id` is unique within the article and safe to use as a URL fragment.
 */
export type Block =
  Paragraph | Subheading | List | Quotation | Table | Figure | ForeignPassage | ThematicBreak;

export interface Paragraph {
  type: 'paragraph';
  id: string;
  children: Inline[];
}

export interface Subheading {
  type: 'subheading';
  id: string;
  /** HTML level; a section's own heading is 2. */
  level: 3 | 4;
  children: Inline[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** First number of an ordered list. */
  start: number;
  items: Block[][];
}

export interface Quotation {
  type: 'quotation';
  children: Block[];
}

export interface Table {
  type: 'table';
  id: string;
  caption: Inline[];
  header: Inline[][];
  rows: Inline[][][];
  /** One per column. */
  align: ('start' | 'center' | 'end')[];
}

export interface Figure {
  type: 'figure';
  id: string;
  /** File name inside the article's folder. */
  src: string;
  /** Text alternative; empty only for a decorative picture. */
  alt: string;
  /** Pixels, or null where the file does not say. */
  width: number | null;
  height: number | null;
  caption: Inline[];
  /** A longer description, where the alternative text cannot say it all. */
  description: Block[];
}

/** A passage of several paragraphs in another language. */
export interface ForeignPassage {
  type: 'foreign-passage';
  lang: string;
  dir: Direction;
  children: Block[];
}

export interface ThematicBreak {
  type: 'thematic-break';
}
