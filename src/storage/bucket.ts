/** What the Storage Buckets API gives that is used here; https://wicg.github.io/storage-buckets/ */
interface Bucket {
  readonly indexedDB: IDBFactory;
  /** Not in workers. */
  persist?(): Promise<boolean>;
}

interface BucketManager {
  open(name: string): Promise<Bucket>;
  keys(): Promise<string[]>;
}

/** A browser that does not answer in so many ms is not waited for. */
const PATIENCE_MS = 4_000;

/**
 * IndexedDB in a storage bucket: files of its own on the disk, which are lost apart from those of
 * the site's other storage. As well protected against being cleared as that is.
 * @param make whether it is to be made where there is none of the name yet
 * @returns null where the browser has no buckets, or none of the name
 * @throws {DOMException} where it does not say, or gives none
 */
export async function bucket(name: string, make: boolean): Promise<IDBFactory | null> {
  const { storageBuckets } = navigator as { storageBuckets?: BucketManager };
  if (!storageBuckets) return null;
  const found = async (): Promise<Bucket | null> =>
    make || (await storageBuckets.keys()).includes(name) ? storageBuckets.open(name) : null;
  const opened = await Promise.race([found(), silence()]);
  if (!opened) return null;
  void protectAsWell(opened);
  return opened.indexedDB;
}

function silence(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      reject(new DOMException('The browser does not answer.', 'TimeoutError'));
    }, PATIENCE_MS);
  });
}

async function protectAsWell(opened: Bucket): Promise<void> {
  try {
    if (await navigator.storage.persisted()) await opened.persist?.();
  } catch {
    // It may be cleared, as it may without having been asked.
  }
}
