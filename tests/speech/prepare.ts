import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { bringOrSkip } from '../hosting/bring-or-skip.js';
import { SPEECH_PACKAGES, speechMissing } from './speech-system.js';

/** Milliseconds: a sound server's libraries come with it. */
const INSTALL_LIMIT_MS = 240_000;

/** Before the tests: a build, and an engine that speaks, where it can be had. */
export default function prepare(): void {
  buildIfMissing();
  bringOrSkip(speechMissing, SPEECH_PACKAGES, 'speech', INSTALL_LIMIT_MS);
}
