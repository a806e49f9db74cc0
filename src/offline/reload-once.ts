const KEY = 'lectern:reloads';

/**
 * Reloads the page, but never twice for the same reason in one tab: a reload that does not
 * help must not become a loop.
 *
 * @param reason names the cause exactly: a release, a missing file
 * @param reload for tests
 * @returns whether it reloads; false too where the tab can remember nothing
 */
export function reloadOnce(reason: string, reload = () => location.reload()): boolean {
  try {
    const reasons = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[];
    if (reasons.includes(reason)) return false;
    sessionStorage.setItem(KEY, JSON.stringify([...reasons, reason]));
  } catch {
    return false;
  }
  reload();
  return true;
}
