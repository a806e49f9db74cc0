import type { Inline } from './inline.js';

/** The short ways into an article. */
export interface Summary {
  /** Whether a program picked it out of the text; a person wrote it otherwise. */
  automatic: boolean;
  /** The story in one sentence. */
  sentence: SummaryPoint;
  /** The key points, in order. */
  points: SummaryPoint[];
  /** The story in plain words, a paragraph each. */
  plain: SummaryPoint[];
  /** Flesch-Kincaid grade of the plain words: years of school needed. */
  plainGrade: number;
}

export interface SummaryPoint {
  /** `sentence`, `point-1` …, `plain-1` …: unique on the summary page. */
  id: string;
  children: Inline[];
  /** Ids of the article's paragraphs it rests on; at least one for a key point. */
  evidence: string[];
}
