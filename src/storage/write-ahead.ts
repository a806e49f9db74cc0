import type { Change } from './change.js';
import { newId } from './new-id.js';
import { faultIn, isObject, isStoreName } from './shapes.js';

/** Changes that a page has asked for, and nobody has written yet. */
export interface Ahead {
  /** Sorts by when they were asked for. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Changes noted in localStorage until the database has them. Opening a database, waiting for other
 * tabs and writing to the disk takes a slow phone longer than it takes a reader to follow a link,
 * and a page that is left writes nothing more: what it has not written, the next page does.
 */
export interface WriteAhead {
  /** @returns the note's name; null where it cannot be noted: no room, too large, no localStorage */
  note(changes: readonly Change[]): string | null;
  /** Whether a note still stands; not once another page has written what it says. */
  stands(name: string): boolean;
  forget(name: string): void;
  /** What other pages have left, the oldest first. What is not whole is left out of it. */
  left(): Ahead[];
}

const PREFIX = 'lectern:ahead:';

/**
 * localStorage has some five million characters for everything. More changes than a reader makes at
 * once, and texts, which may be megabytes, would also take long to write out: both say when they are
 * kept, and are waited for.
 */
const LONGEST = 50_000;
const MOST = 20;

/** @param area gives `localStorage`; reaching for it may itself throw */
export function writeAhead(area: () => Storage): WriteAhead {
  const mine = new Set<string>();
  /** Without localStorage a change is made as it always is, only not by another page. */
  const guarded = <T>(work: (storage: Storage) => T, otherwise: T): T => {
    try {
      return work(area());
    } catch {
      return otherwise;
    }
  };
  return {
    note(changes) {
      if (changes.length > MOST || changes.some(isText)) return null;
      const text = JSON.stringify(changes);
      if (text.length > LONGEST) return null;
      // The count keeps those of one millisecond in order.
      const count = String(mine.size).padStart(6, '0');
      const name = `${PREFIX}${Date.now()}-${count}-${newId()}`;
      return guarded((storage) => {
        storage.setItem(name, text);
        mine.add(name);
        return name;
      }, null);
    },
    stands: (name) => guarded((storage) => storage.getItem(name) !== null, false),
    forget(name) {
      guarded((storage) => {
        storage.removeItem(name);
      }, undefined);
    },
    left: () =>
      guarded(
        (storage) =>
          Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
            .filter((name) => name.startsWith(PREFIX) && !mine.has(name))
            .sort()
            .map((name) => ({ name, changes: changesIn(storage.getItem(name)) })),
        [],
      ),
  };
}

function isText(change: Change): boolean {
  return change.store === 'texts' && 'put' in change;
}

/** Another version of the site may have noted it, or a kill cut it off. */
function changesIn(text: string | null): Change[] {
  try {
    const data: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(data) ? data.filter(isChange) : [];
  } catch {
    return [];
  }
}

function isChange(data: unknown): data is Change {
  if (!isObject(data) || typeof data['store'] !== 'string' || !isStoreName(data['store'])) {
    return false;
  }
  return 'put' in data
    ? faultIn(data['store'], data['put']) === null
    : typeof data['remove'] === 'string';
}
