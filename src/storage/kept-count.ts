import { countsBy, total, type Counts, type StoreName } from './records.js';

const KEY = 'lectern:kept';
const EMPTIED_KEY = 'lectern:emptied';
const BEHIND_KEY = 'lectern:copy-behind';

/** What is known, outside of the database, of what the database should hold. */
export interface KeptCount {
  /** As last counted. */
  get(): Counts;
  set(counts: Counts): void;
  /** Says that a store is not empty, before it is counted exactly. */
  atLeastOne(store: StoreName): void;
  /** Says that records are about to be removed on purpose. */
  expectFewer(store: StoreName, removed: number): void;
  /** What the database held before it came back empty; null where it did not, or is dealt with. */
  emptied(): Counts | null;
  /** Remembers that the database came back empty, until the reader has dealt with it. */
  noteEmptied(): void;
  forgetEmptied(): void;
  /** Whether the second copy was last known to lack something that was acknowledged. */
  isCopyBehind(): boolean;
  noteCopyBehind(isBehind: boolean): void;
}

/**
 * Counts kept in localStorage. A damaged database opens as an empty one, without any error; only
 * something kept elsewhere can tell that from a first visit.
 *
 * Where localStorage is closed, as in a worker, nothing is known and nothing is claimed.
 *
 * @param area gives `localStorage`; reaching for it may itself throw
 */
export function keptCount(area: () => Storage): KeptCount {
  const read = (key: string): Counts | null => {
    try {
      const data = JSON.parse(area().getItem(key) ?? 'null') as Record<string, unknown> | null;
      return data && countsBy((store) => wholeNumber(data[store]));
    } catch {
      return null;
    }
  };
  const write = (key: string, counts: Counts | null): void => {
    try {
      if (counts && total(counts) > 0) area().setItem(key, JSON.stringify(counts));
      else area().removeItem(key);
    } catch {
      // Without it only the notice of an emptied database is lost.
    }
  };
  const get = (): Counts => read(KEY) ?? countsBy(() => 0);
  return {
    get,
    set: (counts) => {
      write(KEY, counts);
    },
    atLeastOne(store) {
      const counts = get();
      if (counts[store] === 0) write(KEY, { ...counts, [store]: 1 });
    },
    expectFewer(store, removed) {
      const counts = get();
      write(KEY, { ...counts, [store]: Math.max(0, counts[store] - removed) });
    },
    emptied: () => read(EMPTIED_KEY),
    noteEmptied() {
      write(EMPTIED_KEY, get());
      write(KEY, null);
    },
    forgetEmptied() {
      write(EMPTIED_KEY, null);
    },
    isCopyBehind() {
      try {
        return area().getItem(BEHIND_KEY) !== null;
      } catch {
        return false;
      }
    },
    noteCopyBehind(isBehind) {
      try {
        if (isBehind) area().setItem(BEHIND_KEY, '1');
        else area().removeItem(BEHIND_KEY);
      } catch {
        // As above.
      }
    },
  };
}

function wholeNumber(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
}
