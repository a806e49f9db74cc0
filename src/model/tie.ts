import type { Source } from './source.js';

/** What one actor has to do with another. */
export const TIE_KINDS = ['backs', 'fights', 'talks-to', 'calls-on', 'belongs-to'] as const;

export type TieKind = (typeof TIE_KINDS)[number];

/** One actor's tie to another, with how it is known. */
export interface Tie {
  /** `Entry.id` of the one who acts. */
  from: string;
  /** `Entry.id` of the other. */
  to: string;
  kind: TieKind;
  /** One plain sentence, which names who says so where it is a claim. */
  text: string;
  /** ISO 8601 date or month the tie holds for: ties change. */
  asOf: string;
  /** Ids of the article's paragraphs that tell of it. */
  evidence: string[];
  /** Required where `evidence` is empty. */
  sources: Source[];
}

const MUTUAL: ReadonlySet<TieKind> = new Set(['fights', 'talks-to']);

/** Whether a tie of this kind says the same read from either end. */
export function isMutual(kind: TieKind): boolean {
  return MUTUAL.has(kind);
}
