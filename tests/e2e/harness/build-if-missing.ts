import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { DIST, ROOT } from './built-pages.js';

/** Builds the site where there is no build; one that is there is tested as it is. */
export default function buildIfMissing(): void {
  if (existsSync(`${DIST}/index.html`)) return;
  execFileSync(process.execPath, [`${ROOT}/node_modules/vite/bin/vite.js`, 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
