import type { SettingKey, Settings } from './effects.js';
import { STORAGE_KEY } from './stored.js';
import { DEFAULTS, parse, same, serialise } from './values.js';

/** What listeners are told: after every change, here or in another tab. */
export interface SettingsChange {
  settings: Readonly<Settings>;
  previous: Readonly<Settings>;
  /** Whether this browser holds the settings beyond this page. */
  remembered: boolean;
}

export interface SettingsStore {
  /** All settings, as they hold on this page now. */
  get(): Readonly<Settings>;
  /** Whether this browser holds the settings beyond this page; false where storage is blocked or full. */
  readonly remembered: boolean;
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): void;
  /**
   * Changes several at once, as a preset or a link from another device does.
   * @returns undoes it: puts all settings back to what they were before
   */
  change(settings: Partial<Settings>): () => void;
  /**
   * Puts every setting back to its default.
   * @returns undoes it: puts all settings back to what they were before the reset
   */
  reset(): () => void;
  /**
   * @param listener called in the same task as the change
   * @returns ends it
   */
  subscribe(listener: (change: SettingsChange) => void): () => void;
}

/**
 * The reader's settings, kept in localStorage and in step between tabs.
 *
 * Storage that cannot be read or written breaks nothing: the settings then hold for this page,
 * and `remembered` tells everyone who shows them.
 *
 * @param page where the settings are kept and what tells of other tabs; a window
 */
export function createSettingsStore(
  page: Pick<Window, 'localStorage' | 'addEventListener'>,
): SettingsStore {
  const listeners = new Set<(change: SettingsChange) => void>();
  let settings: Readonly<Settings> = DEFAULTS;
  let remembered = true;

  /** What storage holds; what this page holds where it cannot be read. */
  function read(): Readonly<Settings> {
    try {
      return parse(page.localStorage.getItem(STORAGE_KEY));
    } catch {
      remembered = false;
      return settings;
    }
  }

  function write(): void {
    try {
      if (same(settings, DEFAULTS)) page.localStorage.removeItem(STORAGE_KEY);
      else page.localStorage.setItem(STORAGE_KEY, serialise(settings));
      remembered = true;
    } catch {
      remembered = false;
    }
  }

  function tell(previous: Readonly<Settings>): void {
    for (const listener of listeners) listener({ settings, previous, remembered });
  }

  function change(next: Readonly<Settings>): void {
    const previous = settings;
    settings = next;
    write();
    tell(previous);
  }

  function changeUndoably(some: Partial<Settings>): () => void {
    const before = settings;
    change({ ...settings, ...some });
    return () => change(before);
  }

  /** Takes over what another tab has stored. */
  function follow(stored: Readonly<Settings>): void {
    const previous = settings;
    if (same(stored, previous)) return;
    settings = stored;
    remembered = true;
    tell(previous);
  }

  settings = read();
  page.addEventListener('storage', (event) => {
    // A null key: everything was cleared.
    if (event.key === STORAGE_KEY) follow(parse(event.newValue));
    else if (event.key === null) follow(DEFAULTS);
  });
  // A page out of the back/forward cache has missed what other tabs said meanwhile.
  page.addEventListener('pageshow', (event) => {
    if (event.persisted && remembered) follow(read());
  });

  return {
    get: () => settings,
    get remembered() {
      return remembered;
    },
    set: (key, value) => change({ ...settings, [key]: value }),
    change: changeUndoably,
    reset: () => changeUndoably(DEFAULTS),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The settings of this page. */
export const settingsStore = createSettingsStore(window);
