/**
 * `npm run test:reproducible`: builds the site twice, each time in another time zone and language
 * and into another folder, and compares every byte. Anybody can then check that what a host
 * serves was built from these sources and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

/** As far apart as they get: another day, other digits, other words for months, another order. */
const PLACES = [
  { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

/** @returns the digest of each file of a build, by its path below it */
function buildIn(place: Record<string, string>, folder: string): Map<string, string> {
  execFileSync(process.execPath, [VITE, 'build', '--outDir', folder, '--emptyOutDir'], {
    cwd: ROOT,
    env: { ...process.env, ...place },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  return new Map(
    files.map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
}

const folders = PLACES.map(() => mkdtempSync(join(tmpdir(), 'lectern-build-')));
try {
  const [first, second] = PLACES.map((place, index) => buildIn(place, folders[index]!));
  const names = [...new Set([...first!.keys(), ...second!.keys()])];
  const different = names.filter((name) => first!.get(name) !== second!.get(name));
  if (different.length > 0) {
    console.log(`Two builds differ in ${different.length} of ${names.length} files:`);
    for (const name of different) console.log(`  ${name}`);
    process.exitCode = 1;
  } else {
    const whole = createHash('sha256')
      .update(JSON.stringify([...first!]))
      .digest('hex');
    console.log(`Two builds, ${names.length} files, the same bytes: ${whole}`);
  }
} finally {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
