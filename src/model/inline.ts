/**
 * Inline content: what stands within a paragraph, as plain data.
 * Every node is serialisable; `children` are in reading order.
 */
export type Inline =
  Text | Emphasis | Link | Term | Claim | Foreign | NoteReference | Code | LineBreak;

export interface Text {
  type: 'text';
  value: string;
}

export interface Emphasis {
  type: 'emphasis' | 'strong';
  children: Inline[];
}

export interface Link {
  type: 'link';
  /** Absolute `https:`, `http:` or `mailto:` URL, or a fragment of the same page (`#id`). */
  href: string;
  children: Inline[];
}

/** A place where the text names an entry of the glossary. */
export interface Term {
  type: 'term';
  /** The `Entry.id` that is named. */
  entry: string;
  /** Id of this mention, unique on its page: `hizbullah-1`, `hizbullah-2` … in reading order. */
  mention: string;
  /** Whether this is the first mention of the entry in its section. */
  first: boolean;
  children: Inline[];
}

/** Words that somebody is reported to have said or claimed. */
export interface Claim {
  type: 'claim';
  /** The `Statement.id` these words belong to. */
  statement: string;
  children: Inline[];
}

/** Words in a language other than the article's. */
export interface Foreign {
  type: 'foreign';
  /** BCP 47 tag. */
  lang: string;
  dir: Direction;
  children: Inline[];
}

export interface NoteReference {
  type: 'note-reference';
  /** The `Note.id` it refers to. */
  note: string;
  /** 1 for the first note of the article. */
  number: number;
  /** 1 for the first place that refers to this note, 2 for the next … */
  reference: number;
}

export interface Code {
  type: 'code';
  value: string;
}

export interface LineBreak {
  type: 'break';
}

export type Direction = 'ltr' | 'rtl';

/**
 * The words of inline content, with all markup dropped.
 * @param nodes inline content in reading order
 * @returns its text; a line break becomes a space, a note reference nothing
 */
export function textOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
        case 'code':
          return node.value;
        case 'break':
          return ' ';
        case 'note-reference':
          return '';
        default:
          return textOf(node.children);
      }
    })
    .join('');
}
