import { DEFAULT_KEY_MAP, KEYS_KEY, parseKeys, serialiseKeys, type KeyMap } from './key-actions.js';

/** The reader's keys; where storage is blocked they hold for this page. */
export interface KeyStore {
  get(): KeyMap;
  set(keys: KeyMap): void;
}

/** @param storage gives where they are kept, and may throw */
export function createKeyStore(storage: () => Pick<Storage, 'getItem' | 'setItem'>): KeyStore {
  let here: KeyMap | null = null;
  return {
    get() {
      if (here) return here;
      try {
        return parseKeys(storage().getItem(KEYS_KEY));
      } catch {
        return DEFAULT_KEY_MAP;
      }
    },
    set(keys) {
      try {
        storage().setItem(KEYS_KEY, serialiseKeys(keys));
        here = null;
      } catch {
        here = keys;
      }
    },
  };
}

/** The keys of this page's reader. Read anew each time, so that other tabs are followed. */
export const keyStore: KeyStore = createKeyStore(() => localStorage);
