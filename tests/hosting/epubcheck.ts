import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installDebian } from './install-debian.js';

/** Debian's epubcheck is a Java archive; its own start script needs more than a container has. */
const PROGRAM = '/usr/bin/epubcheck';
const JAVA = '/usr/bin/java';

/** Why the tests by epubcheck are left out, or null where it is here. */
export function epubcheckMissing(): string | null {
  const missing = [PROGRAM, JAVA].filter((file) => !existsSync(file));
  return missing.length === 0 ? null : `epubcheck cannot be had here: no ${missing.join(', ')}`;
}

/** Installs it, and Java with it; what fails shows in `epubcheckMissing`. */
export function installEpubcheck(): void {
  if (epubcheckMissing() !== null) {
    installDebian(['epubcheck', 'default-jre-headless'], 'the tests of EPUBs', 180_000);
  }
}

/** @returns every error and warning that epubcheck has about a file, a line each */
export function epubcheck(file: string): string[] {
  const { stdout, stderr, status } = spawnSync(JAVA, ['-jar', PROGRAM, file], { encoding: 'utf8' });
  const found = `${stdout}\n${stderr}`.match(/^(?:FATAL|ERROR|WARNING).*$/gm) ?? [];
  return status === 0 || found.length > 0 ? found : [`epubcheck failed: ${stderr}`];
}
