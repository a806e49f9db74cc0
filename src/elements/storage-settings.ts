import type { SettingsStore } from '../settings/store.js';
import { same, serialise, validate } from '../settings/values.js';

/** The reader's settings as a backup carries them: only those that differ from the defaults. */
export function settingsForBackup(store: SettingsStore): Record<string, string> {
  return JSON.parse(serialise(store.get())) as Record<string, string>;
}

/** Takes settings out of a backup; one that is no setting any more keeps its default. */
export function useSettings(store: SettingsStore, settings: Record<string, string>): void {
  const wanted = validate(settings);
  if (!same(store.get(), wanted)) store.change(wanted);
}
