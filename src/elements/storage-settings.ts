import type { SettingsStore } from '../settings/store.js';
import { serialise, validate } from '../settings/values.js';

/** The reader's settings as a backup carries them: only those that differ from the defaults. */
export function settingsForBackup(store: SettingsStore): Record<string, string> {
  return JSON.parse(serialise(store.get())) as Record<string, string>;
}

/** Takes settings out of a backup; one that is no setting any more keeps its default. */
export function useSettings(store: SettingsStore, settings: Record<string, string>): void {
  const wanted = validate(settings);
  for (const key of Object.keys(wanted) as (keyof typeof wanted)[]) {
    if (store.get()[key] !== wanted[key]) store.set(key, wanted[key]);
  }
}
