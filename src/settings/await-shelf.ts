/** Of the counts that `src/storage/kept-count.ts` keeps. */
const KEPT_KEY = 'lectern:kept';

/** A list that waits longer than this, in ms, is shown as it is. */
const MOST_AWAITED_MS = 3_000;

/**
 * Where own texts or a choice in the address will change the library's list, has it wait for them
 * unpainted: nothing moves then. To be called while the head is parsed; a reader without texts of
 * their own waits for nothing.
 */
export function awaitShelf(): void {
  const { dataset } = document.documentElement;
  if (!hasOwnTexts() && !/[?&](?:sort|from|read|lang)=/.test(location.search)) return;
  dataset['shelf'] = 'awaited';
  setTimeout(() => {
    dataset['shelf'] = 'shown';
  }, MOST_AWAITED_MS);
}

function hasOwnTexts(): boolean {
  try {
    const kept = localStorage.getItem(KEPT_KEY);
    return kept !== null && ((JSON.parse(kept) as { texts?: number }).texts ?? 0) > 0;
  } catch {
    // Nothing is counted, or storage is blocked.
    return false;
  }
}
