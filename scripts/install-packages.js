/**
 * Brings `node_modules` to what `package-lock.json` says, where it is not there yet.
 * Plain JavaScript without dependencies: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Smallest version of Node that the tools run on; the same as `engines` in package.json. */
const NODE = { major: 20, minor: 19 };

/**
 * @throws {Error} where this Node is too old for the tools
 */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return;
  throw new Error(
    `Node ${NODE.major}.${NODE.minor} or newer is needed; this is ${process.versions.node}.`,
  );
}

/** @param {string} file @returns {Record<string, any>} its packages by path, or none */
function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Whether every package of the lock file is installed, in its version. npm writes what it
 * installed to `node_modules/.package-lock.json`; a package for another system is left out there.
 * @param {string} root path of the project
 */
function isInstalled(root) {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules/.package-lock.json'));
  return Object.entries(locked)
    .filter(([path]) => path !== '')
    .every(([path, { version, optional, link }]) => {
      if (link) return true;
      if (!installed[path]) return optional === true;
      return installed[path].version === version && existsSync(join(root, path, 'package.json'));
    });
}

/**
 * Installs the packages of `package-lock.json` where any is missing or of another version.
 * @param {string} root path of the project
 * @throws {Error} where Node is too old or npm fails; npm has then printed why
 */
export function installPackages(root) {
  requireNode();
  if (isInstalled(root)) return;
  console.log('Installing packages: npm ci');
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`npm could not be run: ${error.message}`);
  if (status !== 0) throw new Error('npm ci failed; what it says stands above.');
}
