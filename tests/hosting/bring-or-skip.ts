import { installDebian } from './install-debian.js';

/**
 * Brings what some tests need from Debian, and says which will be skipped where it cannot be had.
 * @param missing says why not, or null where all is there
 * @param packages, purpose, limit as of {@link installDebian}
 */
export function bringOrSkip(
  missing: () => string | null,
  packages: readonly string[],
  purpose: string,
  limit: number,
): void {
  if (missing() !== null) installDebian(packages, purpose, limit);
  const still = missing();
  if (still !== null) console.log(`Skipped below, each by its name. ${still}`);
}
