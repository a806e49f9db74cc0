/**
 * What a page says to the service worker. Shared by both sides, so that neither can drift.
 * The first name must stay for ever: pages of earlier releases send it to later workers.
 */
export type WorkerRequest =
  /** The reader has asked for the new version: stop waiting and take over. */
  | { type: 'SKIP_WAITING' }
  /** Look at what is saved, and answer with a `SavedReport`. Costs one look at the cache. */
  | { type: 'REPORT' }
  /** Check every saved file, fetch again what is missing or false, and answer with a `SavedReport`. */
  | { type: 'AUDIT' }
  /** Say which articles the reader keeps on purpose: answered with `KeepAnswer`, as the next two. */
  | { type: 'KEPT' }
  /** Keep a whole article. Answered again and again: with how much is there, at last with the end. */
  | { type: 'KEEP'; article: KeptArticle }
  /** Remove an article that is kept. */
  | { type: 'LET_GO'; slug: string };

/** An article that the reader keeps on purpose. */
export interface KeptArticle {
  /** Its folder. */
  slug: string;
  title: string;
  /** BCP 47 tag of its title. */
  language: string;
}

/** Why an article could not be kept: no room on the device; not all of it could be fetched. */
export type KeepProblem = 'full' | 'unreachable';

export type KeepAnswer =
  /** How much of it is there, from 0 to 1; there is more to come. */
  | { share: number }
  /** It failed, and the article is not kept. */
  | { problem: KeepProblem }
  /** What is kept now: it is done. */
  | { kept: KeptArticle[] };

/** What a service worker holds, told by itself. */
export interface SavedReport {
  /** Names the release: a digest of every file's own digest. */
  version: string;
  /** Whether that is all of it: else articles older than the newest are saved once they are read. */
  whole: boolean;
  /** How many pages are saved for every reader. */
  pages: number;
  /** How many of them are not saved. */
  missingPages: number;
  /** How many files of any kind are not saved, pages included. */
  missingFiles: number;
}
