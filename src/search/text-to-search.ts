/** A part of a text that can be found, and led to. */
export interface SearchBlock {
  /** Its id in the page; empty where it has none, such as a title. */
  readonly id: string;
  readonly kind: 'title' | 'heading' | 'prose';
  readonly text: string;
}

/** Where a text is from: the reader brought it, or the site publishes it. */
export type Shelf = 'own' | 'site';

/** What is known of a text without looking into it. */
export interface TextFacts {
  readonly shelf: Shelf;
  /** Of an own text its id, of an article of the site its slug. */
  readonly id: string;
  /** When it was last changed; empty for articles of the site, which a build changes all at once. */
  readonly changed: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A text as a search sees it. */
export interface TextToSearch extends TextFacts {
  /** In reading order; the title is the first. */
  readonly blocks: readonly SearchBlock[];
}
