import { backupName } from '../storage/backup-format.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { makeBackup } from '../storage/make-backup.js';
import { saveFile } from './save-file.js';

/**
 * Makes a backup and hands it to the browser as a download.
 * @throws {StorageProblem}
 */
export async function downloadBackup(
  storage: DeviceStorage,
  settings: Record<string, string>,
): Promise<void> {
  const now = new Date();
  saveFile(await makeBackup(storage, settings, now), backupName(now.toISOString()));
}
