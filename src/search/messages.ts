import type { ProblemKind } from '../storage/problem.js';
import type { SearchResult } from './search-result.js';
import type { Shelf } from './text-to-search.js';

/** What the worker is told. */
export type SearchRequest =
  | {
      readonly type: 'begin';
      /** Absolute URL of the site's root. */
      readonly site: string;
      /** How many files the index of its articles has. */
      readonly files: number;
    }
  | {
      readonly type: 'find';
      readonly words: string;
      /** Null for all. */
      readonly shelf: Shelf | null;
      readonly most: number;
    };

/** What the worker tells. */
export type SearchMessage =
  | ({ readonly type: 'found' } & SearchOutcome)
  /** More can be found now, or less: what was asked last may be asked again. */
  | { readonly type: 'changed' };

export interface SearchOutcome {
  /** The best first. */
  readonly results: readonly SearchResult[];
  /** How many texts fit in all. */
  readonly total: number;
  /** Whether texts are still being read, so that more may be found. */
  readonly isReading: boolean;
  /** Why own texts could not be searched; null where they could. */
  readonly problem: ProblemKind | null;
}
