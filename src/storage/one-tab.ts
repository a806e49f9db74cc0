/** So long, in ms, another tab is waited for: longer than a write takes, shorter than a reader waits. */
const PATIENCE_MS = 4_000;

/**
 * Does something while no other tab of this site does. A tab that was frozen in the middle may hold
 * on for ever: it is not waited for longer than the patience. Where the browser has no locks, and
 * where it refuses one, it is done at once.
 * @param name what is done by one at a time
 */
export async function inOneTab<T>(
  name: string,
  work: () => Promise<T>,
  patience = PATIENCE_MS,
): Promise<T> {
  // Undefined where the page is not secure, whatever the type says.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  let begun: Promise<T> | null = null;
  const begin = (): Promise<T> => (begun ??= work());
  // How it ends is heard below; here it is only whether the lock was had.
  const held = locks.request(name, { signal: AbortSignal.timeout(patience) }, () =>
    begin().catch(() => undefined),
  );
  await held.catch(() => undefined);
  return begin();
}
