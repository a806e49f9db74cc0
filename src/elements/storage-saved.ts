import { keptState, learnWhatIsKept } from '../offline/keep-article.js';
import { offlineState } from '../offline/state.js';

/** What is there for reading without a connection. */
export interface Saved {
  /** Pages that every reader's device saves. */
  readonly pages: number;
  /** Articles besides that the reader keeps on purpose. */
  readonly articles: number;
}

/** What is known of it now. */
export function savedForReading(): Saved {
  return { pages: offlineState.get().pages, articles: keptState.get().articles?.length ?? 0 };
}

/**
 * Asks what is saved, and calls back each time that more is known.
 * @returns ends it
 */
export function followSaved(changed: () => void): () => void {
  const ends = [offlineState.subscribe(changed), keptState.subscribe(changed)];
  void learnWhatIsKept();
  return () => {
    for (const end of ends) end();
  };
}
