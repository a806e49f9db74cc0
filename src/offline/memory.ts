/** Remembers what has been told, across the pages of a visit or for good. */
export interface Memory {
  has(note: string): boolean;
  add(note: string): void;
  delete(note: string): void;
}

/**
 * A memory in the browser's storage; where that is closed, one that lasts as long as the page.
 * @param area gives `localStorage` or `sessionStorage`; reaching for it may itself throw
 * @param key the one key it is kept under
 */
export function memory(area: () => Storage, key: string): Memory {
  let notes = new Set<string>();
  const read = () => {
    try {
      notes = new Set(JSON.parse(area().getItem(key) ?? '[]') as string[]);
    } catch {
      // What this page itself remembers stays.
    }
  };
  const write = () => {
    try {
      area().setItem(key, JSON.stringify([...notes]));
    } catch {
      // As above.
    }
  };
  return {
    has(note) {
      read();
      return notes.has(note);
    },
    add(note) {
      read();
      notes.add(note);
      write();
    },
    delete(note) {
      read();
      notes.delete(note);
      write();
    },
  };
}
