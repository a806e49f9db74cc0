import { findFirefox } from '../../scripts/find-firefox.js';
import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { installDebian } from '../hosting/install-debian.js';
import { FIREFOX_PACKAGES } from './firefox.js';
import { findWebKit, WEBKIT_PACKAGES } from './webkit.js';

/** Milliseconds: over a hundred megabytes come. */
const INSTALL_LIMIT_MS = 240_000;

/** Brings the engines that are missing, and a site to read. */
export default function prepare(): void {
  buildIfMissing();
  const missing = [
    ...(findFirefox() ? [] : FIREFOX_PACKAGES),
    ...(findWebKit() ? [] : WEBKIT_PACKAGES),
  ];
  if (missing.length > 0) installDebian(missing, 'two more engines', INSTALL_LIMIT_MS);
}
