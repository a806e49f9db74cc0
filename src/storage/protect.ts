/** What the browser says about removing what is kept here when space runs low. */
export type Protection =
  /** It will not, unless the reader does. */
  | 'protected'
  /** It may. */
  | 'unprotected'
  /** It does not say, and cannot be asked. */
  | 'unknown';

const ASKED_KEY = 'lectern:protection-asked';

/** Undefined where the page is not secure, whatever the type says. */
function manager(): StorageManager | undefined {
  return (navigator as { storage?: StorageManager }).storage;
}

/** How things stand; asks nobody. */
export async function protection(): Promise<Protection> {
  try {
    const granted = await manager()?.persisted();
    if (granted === undefined) return 'unknown';
    return granted ? 'protected' : 'unprotected';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser, which may ask the reader. */
export async function protect(): Promise<Protection> {
  try {
    const granted = await manager()?.persist();
    if (granted === undefined) return 'unknown';
    return granted ? 'protected' : 'unprotected';
  } catch {
    return 'unknown';
  }
}

/**
 * Asks once, when the reader has first kept something of their own: then the question, where a
 * browser shows one, makes sense. A refusal is not asked about again, but by the reader.
 */
export async function protectOnce(): Promise<void> {
  try {
    if (localStorage.getItem(ASKED_KEY) !== null) return;
    localStorage.setItem(ASKED_KEY, '1');
  } catch {
    // It could not be remembered that it was asked, and would be asked at every note.
    return;
  }
  if ((await protection()) === 'unprotected') await protect();
}
