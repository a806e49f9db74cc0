import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { installNginx, nginxMissing } from './nginx.js';

/** Before the tests of hosting: a build, and nginx where it can be had. */
export default function prepare(): void {
  buildIfMissing();
  installNginx();
  const missing = nginxMissing();
  if (missing) console.log(`Skipped below, each by its name: the tests behind nginx. ${missing}`);
}
