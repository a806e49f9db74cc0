import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Without a connection apt-get would wait for far longer than the tests take. */
const APT_OPTIONS = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10'];

/**
 * Installs packages of Debian where that may be done; otherwise nothing happens.
 * @param purpose what they are for, to say so
 * @param limit milliseconds that each step may take
 */
export function installDebian(packages: readonly string[], purpose: string, limit: number): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const run = (args: string[]) =>
    spawnSync('apt-get', [...APT_OPTIONS, ...args], {
      stdio: 'ignore',
      timeout: limit,
      // Debian starts the servers that it installs; here they are only to be there.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  console.log(`Installing ${packages.join(' and ')} for ${purpose}.`);
  if (run(['update']).status === 0) {
    run(['install', '-y', '--no-install-recommends', ...packages]);
  }
}
