import { addReading, type Reading } from '../model/reading-pace.js';

const KEY = 'lectern:pace';

const NOTHING: Reading = { words: 0, seconds: 0 };

/** How much the reader has read so far, and in what time: their pace, and nothing of what it was. */
export interface PaceKeeper {
  get(): Reading;
  add(more: Reading): void;
}

/**
 * Kept in localStorage, so that a page need not open the database to say how long is left.
 * @param area gives `localStorage`; reaching for it may itself throw
 * @param forgotten whether the reader has removed their history, and with it this
 */
export function paceKeeper(area: () => Storage, forgotten: () => boolean): PaceKeeper {
  const get = (): Reading => {
    try {
      if (forgotten()) return NOTHING;
      const kept = JSON.parse(area().getItem(KEY) ?? 'null') as Partial<Reading> | null;
      const { words = 0, seconds = 0 } = kept ?? NOTHING;
      return words > 0 && seconds > 0 ? { words, seconds } : NOTHING;
    } catch {
      return NOTHING;
    }
  };
  return {
    get,
    add(more) {
      try {
        area().setItem(KEY, JSON.stringify(addReading(get(), more)));
      } catch {
        // The usual pace is used.
      }
    },
  };
}
