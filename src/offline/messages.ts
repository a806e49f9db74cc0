/**
 * What a page says to the service worker. Shared by both sides, so that neither can drift.
 * `SKIP_WAITING` is Workbox's own name: `workbox-window` sends it.
 */
export type WorkerRequest =
  /** The reader has asked for the new version: stop waiting and take over. */
  | { type: 'SKIP_WAITING' }
  /** Check that every file is still saved, fetch what is not, and answer with a `SavedReport`. */
  | { type: 'REPORT' };

/** What a service worker holds, told by itself. */
export interface SavedReport {
  /** Names the release: a digest of every file's own digest. */
  version: string;
  /** How many pages the release has. */
  pages: number;
  /** How many of them are not saved and could not be fetched either. */
  missingPages: number;
  /** How many files of any kind are not saved, pages included. */
  missingFiles: number;
}
