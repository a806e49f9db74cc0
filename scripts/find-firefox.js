import { existsSync } from 'node:fs';

const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * A Firefox that is on this machine, as its maker ships it.
 * @returns {string | null} path of the program; FIREFOX_PATH in the environment comes first
 */
export function findFirefox() {
  const programs = [process.env.FIREFOX_PATH ?? '', ...PROGRAMS];
  return programs.find((program) => program !== '' && existsSync(program)) ?? null;
}
