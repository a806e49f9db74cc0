import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { startDisplay } from '../engines/display.js';

const ACCESSIBILITY_BUS = '/usr/libexec/at-spi-bus-launcher';

/** Programs that a desktop is made of here; the one that grants a window the focus is openbox. */
export const DESKTOP_PROGRAMS = [
  '/usr/bin/Xvfb',
  '/usr/bin/dbus-daemon',
  '/usr/bin/openbox',
  '/usr/bin/xdotool',
  ACCESSIBILITY_BUS,
];

/** The packages of Debian that they are in. */
export const DESKTOP_PACKAGES = ['xvfb', 'dbus', 'openbox', 'xdotool', 'at-spi2-core'];

/** A desktop of nobody's, on a screen that is not there, with the bus that screen readers use. */
export interface Desktop {
  /** The home of its user, new and empty; programs in its `bin` come before all others. */
  home: string;
  /** Starts a program on it. */
  start: (program: string, args: readonly string[]) => void;
  /** Presses keys as a hand would, by their names in X: `Tab`, `shift+h`. */
  press: (keys: string) => Promise<void>;
  stop: () => void;
}

/** Starts a program that is the first of a group, so that its children end with it. */
function spawnGroup(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): ChildProcess {
  return spawn(program, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The address that a bus prints once it takes connections. */
function busAddress(bus: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    bus.on('error', reject);
    bus.stdout!.once('data', (line: Buffer) => {
      resolve(line.toString().trim());
    });
  });
}

function ended(child: ChildProcess, what: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${what} ended with ${code}.`));
    });
  });
}

/** Starts all of it. @throws where one of its programs does not start */
export async function startDesktop(): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'lectern-desktop-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const display = await startDisplay();
  const env: NodeJS.ProcessEnv = {
    PATH: [join(home, 'bin'), process.env.PATH].join(delimiter),
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: display.name,
    LANG: 'C.UTF-8',
    // Orca does without a voice, and writes what it would have said, where it finds none.
    SPEECHD_ADDRESS: `unix_socket:${join(runtime, 'no-speech')}`,
  };
  const bus = spawnGroup('dbus-daemon', ['--session', '--nofork', '--print-address'], env);
  env.DBUS_SESSION_BUS_ADDRESS = await busAddress(bus);

  const running = [bus];
  const start: Desktop['start'] = (program, args) => {
    running.push(spawnGroup(program, args, env));
  };
  start(ACCESSIBILITY_BUS, ['--launch-immediately']);
  start('openbox', []);

  return {
    home,
    start,
    press: (keys) => ended(spawn('xdotool', ['key', keys], { env }), `xdotool key ${keys}`),
    stop: () => {
      for (const child of running.reverse()) endGroup(child);
      display.stop();
      try {
        rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      } catch {
        // A service that the bus started still writes to it; the system clears its temporary files.
      }
    },
  };
}
