import type { Side } from './entry.js';

export const STATUSES = ['confirmed', 'claimed', 'unverified'] as const;

/** How sure a statement is: who vouches for it. */
export type StatementStatus = (typeof STATUSES)[number];

/** Something that somebody said, claimed or is reported to have done, and how sure it is. */
export interface Statement {
  /** `s1`, `s2` … in reading order, or the id its author gave. */
  id: string;
  /** `Entry.id` of the speaker, or of the body they speak for; null where no entry fits. */
  by: string | null;
  /** The speaker as the article describes them: "An unnamed Jabha Shamiya commander". */
  who: string;
  /** Where or to whom: "to Reuters"; null where the report does not say. */
  setting: string | null;
  /** The side it speaks for or from; null where it is attributed to none. */
  side: Side | null;
  /** What the article adds for fairness: "Reports received, not a confirmed toll"; or null. */
  note: string | null;
  status: StatementStatus;
  /** The words of the article that carry it. */
  text: string;
  /** Id of the paragraph it stands in. */
  paragraph: string;
}
