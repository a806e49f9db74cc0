import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { bringOrSkip } from '../hosting/bring-or-skip.js';
import { orcaMissing, ORCA_PACKAGES } from './orca.js';

/** Milliseconds: a desktop's libraries come with it. */
const INSTALL_LIMIT_MS = 300_000;

/** Before the tests: a build, and Orca with a desktop to run on, where it can be had. */
export default function prepare(): void {
  buildIfMissing();
  bringOrSkip(orcaMissing, ORCA_PACKAGES, 'the screen reader', INSTALL_LIMIT_MS);
}
