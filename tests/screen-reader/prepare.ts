import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { installDebian } from '../hosting/install-debian.js';
import { orcaMissing, ORCA_PACKAGES } from './orca.js';

/** Milliseconds: a desktop's libraries come with it. */
const INSTALL_LIMIT_MS = 300_000;

/** Before the tests: a build, and Orca with a desktop to run on, where it can be had. */
export default function prepare(): void {
  buildIfMissing();
  if (orcaMissing() !== null) installDebian(ORCA_PACKAGES, 'the screen reader', INSTALL_LIMIT_MS);
  const missing = orcaMissing();
  if (missing !== null) console.log(`Skipped below, each by its name. ${missing}`);
}
