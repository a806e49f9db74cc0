/**
 * Finds a Chromium-based browser for the tests, and gets one where there is none.
 *
 * In this order: the one the environment names, one already installed, Playwright's own,
 * the system's package manager. An installed browser comes before a download because
 * Playwright's download host is often out of reach behind a closed network.
 *
 * Plain JavaScript without dependencies: it also runs before `npm ci`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Names looked for on PATH, the most fitting first. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

/** Debian's name for it; its version must be that of the browser beside it. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * Where installers put it, by `process.platform`.
 * @type {Partial<Record<NodeJS.Platform, string[]>>}
 */
const PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/usr/lib64/chromium-browser/chromium-browser',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ],
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * Package managers, and what each is asked, in turn. Only the last line must succeed: one stale
 * source makes `apt-get update` fail and is no hindrance. A font is asked for where a minimal
 * system has none.
 */
const PACKAGE_MANAGERS = [
  {
    command: 'apt-get',
    lines: ['update', 'install -y --no-install-recommends chromium fonts-liberation'],
  },
  { command: 'dnf', lines: ['install -y chromium'] },
  { command: 'apk', lines: ['add --no-cache chromium font-dejavu'] },
  { command: 'pacman', lines: ['-Sy --noconfirm chromium'] },
  { command: 'zypper', lines: ['--non-interactive install chromium'] },
  { command: 'brew', lines: ['install --cask chromium'], withoutRoot: true },
];

const isRoot = process.getuid?.() === 0;

/**
 * Flags every test browser starts with: no sandbox as root (Chromium refuses to start
 * otherwise), and no traffic of the browser's own.
 */
export const BROWSER_FLAGS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-quic',
];

/** @param {string} file @returns {boolean} whether it is a file that may be run */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} command @returns {string | null} its path, where PATH has it */
function onPath(command) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command + suffix)).find(isExecutable) ?? null;
}

/**
 * Whether a browser starts at all. Ubuntu's `chromium-browser` is a script that only says
 * to install a snap, and a download may lack the system's libraries.
 * On Windows `--version` opens a window instead, so there being a file is taken as enough.
 * @param {string} file
 */
function starts(file) {
  if (process.platform === 'win32') return true;
  const flags = isRoot ? ['--no-sandbox', '--version'] : ['--version'];
  const { status, stdout } = spawnSync(file, flags, { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /\d+\.\d+/.test(stdout);
}

/**
 * The browser the environment names.
 * @returns {string | null}
 * @throws {Error} where it names a file that cannot be run: a wish is never passed over silently
 */
function namedByEnvironment() {
  for (const name of ['CHROME_PATH', 'CHROMIUM_PATH']) {
    const file = process.env[name];
    if (!file) continue;
    if (!isExecutable(file)) throw new Error(`${name} is ${file}, which is not a program.`);
    return file;
  }
  return null;
}

/** @returns {string | null} the browser Playwright has downloaded, where it has */
function downloadedByPlaywright() {
  try {
    const require = createRequire(import.meta.url);
    const file = require('@playwright/test').chromium.executablePath();
    return file && existsSync(file) && starts(file) ? file : null;
  } catch {
    return null;
  }
}

/**
 * A browser that is already on this machine; nothing is installed.
 * @returns {string | null} path of the program
 * @throws {Error} where CHROME_PATH or CHROMIUM_PATH names no program
 */
export function findInstalledBrowser() {
  const candidates = [
    ...COMMANDS.map(onPath).filter((file) => file !== null),
    ...(PLACES[process.platform] ?? []).filter(isExecutable),
  ];
  return namedByEnvironment() ?? candidates.find(starts) ?? downloadedByPlaywright();
}

/**
 * Chromium's shell without windows: the same engine, network and storage, at a third of the
 * processor's time for a page, since it draws no tabs or menus that no test looks at.
 * @returns {string | null} path of the program; null where there is none, or the environment
 *   names a browser that is to be tested instead
 */
export function findHeadlessShell() {
  if (process.env.HEADLESS_SHELL_PATH !== undefined) return process.env.HEADLESS_SHELL_PATH || null;
  if (namedByEnvironment()) return null;
  const shell = onPath(HEADLESS_SHELL);
  return shell && starts(shell) ? shell : null;
}

/** @param {string} command @param {string[]} args @returns {boolean} whether it succeeded */
function run(command, args) {
  console.log(`  $ ${[command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      // A network that swallows packets: five attempts of this, then the next way is tried.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
    },
  });
  if (error) console.log(`  ${error.message}`);
  return status === 0;
}

/** @returns {string | null} why Playwright could not give a browser, or null */
function installWithPlaywright() {
  const require = createRequire(import.meta.url);
  let cli;
  try {
    cli = require.resolve('@playwright/test/cli');
  } catch {
    return 'Playwright is not installed here.';
  }
  if (!run(process.execPath, [cli, 'install', '--no-shell', 'chromium'])) {
    return "Playwright's browser could not be downloaded.";
  }
  if (!downloadedByPlaywright()) {
    return "Playwright's browser was downloaded but does not start: libraries of the system are missing.";
  }
  return null;
}

/** @returns {string | null} why the system's package manager could not give one, or null */
function installWithSystem() {
  const manager = PACKAGE_MANAGERS.find(({ command }) => onPath(command));
  if (!manager) return 'No package manager known here was found.';
  const maySudo = onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot && !maySudo && !manager.withoutRoot) {
    return `${manager.command} needs root, and sudo asks for a password.`;
  }
  const prefix = isRoot || manager.withoutRoot ? [] : ['sudo', '-n'];
  const succeeded = manager.lines.map((line) => {
    const [command = '', ...args] = [...prefix, manager.command, ...line.split(' ')];
    return run(command, args);
  });
  return succeeded.at(-1) ? null : `${manager.command} could not install Chromium.`;
}

/**
 * A browser for the tests, installed where there is none.
 * Says on the console what it tries and what each failure was.
 * @returns {string} path of the program
 * @throws {Error} telling what to do, where none could be had
 */
export function findBrowser() {
  const installed = findInstalledBrowser();
  if (installed) return installed;

  console.log('No Chromium, Chrome or Edge is installed here; getting one for the tests.');
  for (const install of [installWithPlaywright, installWithSystem]) {
    const failure = install();
    const found = failure ? null : findInstalledBrowser();
    if (found) return found;
    console.log(failure ?? 'It was installed, but no browser that starts was found after it.');
  }
  throw new Error(
    'The tests need a Chromium-based browser and none could be installed.\n' +
      'Install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run this again.',
  );
}

/**
 * The shell for most tests, installed where Debian has it. Nothing depends on it: without it the
 * same tests take longer.
 * @returns {string | null} path of the program
 */
export function getHeadlessShell() {
  const installed = findHeadlessShell();
  const wished = process.env.HEADLESS_SHELL_PATH ?? namedByEnvironment();
  if (installed || wished !== null || !isRoot || !onPath('apt-get')) return installed;
  // Both by name: one of another version than the other would have it removed.
  const packages = ['chromium', HEADLESS_SHELL];
  run('apt-get', ['update']);
  run('apt-get', ['install', '-y', '--no-install-recommends', '--no-remove', ...packages]);
  return findHeadlessShell();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (/** @type {any} */ error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
