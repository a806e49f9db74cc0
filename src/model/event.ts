import type { Inline } from './inline.js';
import type { Source } from './source.js';

/** Something that happened, on a timeline. */
export interface Event {
  id: string;
  /** ISO 8601: `2011-03`, `2016-12-13`, or with a time and offset `2016-12-14T05:00+02:00`. */
  date: string;
  /** ISO 8601 end of a span, or null. */
  until: string | null;
  /** The date as the reader sees it: "14 December 2016, 05:00 local time (03:00 GMT)". */
  dateText: string;
  /** What a picture of the timeline calls it, in a few words; null where the text's own will do. */
  label: string | null;
  phase: 'background' | 'days' | 'aftermath';
  children: Inline[];
  /** Ids of the article's paragraphs that tell of it; empty for background. */
  evidence: string[];
  /** Required where `evidence` is empty. */
  sources: Source[];
}
