import type { FullConfig } from '@playwright/test';
import buildIfMissing from '../e2e/harness/build-if-missing.js';
import { epubcheckMissing, installEpubcheck } from './epubcheck.js';
import { installNginx, nginxMissing } from './nginx.js';

/** Before the tests of hosting: a build, and nginx and epubcheck where they can be had. */
export default function prepare({ grep }: FullConfig): void {
  buildIfMissing();
  installNginx();
  // Java is too much to fetch for a sample.
  if (!String(grep).includes('@sample')) installEpubcheck();
  const left = [
    ['the tests behind nginx', nginxMissing()],
    ['the tests of EPUBs', epubcheckMissing()],
  ] as const;
  for (const [tests, missing] of left) {
    if (missing) console.log(`Skipped below, each by its name: ${tests}. ${missing}`);
  }
}
