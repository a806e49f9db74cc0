import type { Passage, TextBlock, TextContent } from '../model/text-content.js';

/** A paragraph, heading or the like, as it is spoken. */
export interface SpokenBlock extends TextBlock {
  readonly heading: boolean;
  /** BCP 47 tag of its words; empty where it is not known. */
  readonly language: string;
}

/** A part of a text that is in another language than what stands around it. */
export interface ForeignPassage extends Passage {
  readonly language: string;
}

/** A text with what speech has to know of it. */
export interface SpokenText extends TextContent {
  readonly blocks: readonly SpokenBlock[];
  /** In the order in which they begin; one may lie within another, which then comes before it. */
  readonly foreign: readonly ForeignPassage[];
}
