import { forgetReopenings } from '../settings/reopening.js';
import type { SettingsStore } from '../settings/store.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { Backup } from '../storage/read-backup.js';
import type { StoreName } from '../storage/records.js';
import { clear, restore, type RestoreWay } from '../storage/restore.js';
import { settingsForBackup, useSettings } from './storage-settings.js';

/** Takes a change back. @throws {StorageProblem} */
export type Undo = () => Promise<void>;

/** Removes everything from some stores. @throws {StorageProblem} */
export async function removeUndoably(
  storage: DeviceStorage,
  stores: readonly StoreName[],
): Promise<Undo> {
  const removed = await clear(storage, stores);
  if (stores.includes('places')) forgetReopenings();
  return async () => {
    await restore(storage, removed, 'merge');
  };
}

/** Restores a backup, and its settings where it replaces what is here. @throws {StorageProblem} */
export async function restoreUndoably(
  storage: DeviceStorage,
  store: SettingsStore,
  { records, settings }: Backup,
  way: RestoreWay,
): Promise<Undo> {
  const settingsBefore = settingsForBackup(store);
  const before = await restore(storage, records, way);
  // Texts are opened where the backup says from now on.
  forgetReopenings();
  if (way === 'replace') useSettings(store, settings);
  return async () => {
    await restore(storage, before, 'replace');
    forgetReopenings();
    useSettings(store, settingsBefore);
  };
}
