/** What is known about this copy of the site. */
export interface OfflineState {
  /** The device's own word; `online` does not promise that the site can be reached. */
  connection: 'online' | 'offline';
  /** Whether every file of the active release is on this device. */
  saved: boolean;
  /** Whether the release has no more than what is saved at once; see `SavedReport`. */
  whole: boolean;
  /** Pages of the active release that are saved for every reader; 0 until its service worker has reported. */
  pages: number;
  /** How many of those are not saved. */
  missingPages: number;
  /** Names the active release; null until its service worker has reported. */
  version: string | null;
  /** `waiting`: a new release is saved whole, and waits for the reader's word. */
  update: 'none' | 'waiting';
  /** Names the waiting release; null where there is none, or it has not reported. */
  newVersion: string | null;
}

/** A value that can be watched. */
export interface Observable<T> {
  get(): T;
  /** Changes the parts given, and tells every listener. */
  set(change: Partial<T>): void;
  /** @returns the function that stops it */
  subscribe(listener: (value: T) => void): () => void;
}

/** @param initial the value until the first `set` */
export function observable<T extends object>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    get: () => value,
    set(change) {
      value = { ...value, ...change };
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** @returns the state before anything is known */
export function initialState(): OfflineState {
  return {
    connection: navigator.onLine ? 'online' : 'offline',
    saved: false,
    whole: true,
    pages: 0,
    missingPages: 0,
    version: null,
    update: 'none',
    newVersion: null,
  };
}

/** The page's one state, kept by `register.ts`. */
export const offlineState: Observable<OfflineState> = observable(initialState());
