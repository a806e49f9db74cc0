import { backupName } from '../storage/backup-format.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { makeBackup } from '../storage/make-backup.js';

/**
 * Makes a backup and hands it to the browser as a download.
 * @throws {StorageProblem}
 */
export async function downloadBackup(
  storage: DeviceStorage,
  settings: Record<string, string>,
): Promise<void> {
  const now = new Date();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await makeBackup(storage, settings, now));
  link.download = backupName(now.toISOString());
  link.click();
  // The download has its own hold on the blob by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
