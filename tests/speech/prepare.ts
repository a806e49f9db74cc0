import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { installDebian } from '../hosting/install-debian.js';
import { SPEECH_PACKAGES, speechMissing } from './speech-system.js';

/** Milliseconds: a sound server's libraries come with it. */
const INSTALL_LIMIT_MS = 240_000;

/** Before the tests: a build, and an engine that speaks, where it can be had. */
export default function prepare(): void {
  buildIfMissing();
  if (speechMissing() !== null) installDebian(SPEECH_PACKAGES, 'speech', INSTALL_LIMIT_MS);
  const missing = speechMissing();
  if (missing !== null) console.log(`Skipped below, each by its name. ${missing}`);
}
