import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDisplay } from '../engines/display.js';

const SETTINGS = '/etc/speech-dispatcher';

/** What a desktop that speaks is made of here, and the packages of Debian that it is in. */
const PROGRAMS = [
  '/usr/bin/Xvfb',
  '/usr/bin/speech-dispatcher',
  '/usr/lib/speech-dispatcher-modules/sd_espeak-ng',
  '/usr/bin/pulseaudio',
  '/usr/bin/parec',
  SETTINGS,
];
export const SPEECH_PACKAGES = [
  'xvfb',
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'espeak-ng',
  'pulseaudio',
  'pulseaudio-utils',
];

/** Why there is no engine to be heard; null where there is one. */
export function speechMissing(): string | null {
  const missing = PROGRAMS.filter((path) => !existsSync(path));
  return missing.length > 0 ? `Not on this machine: ${missing.join(', ')}.` : null;
}

/** Debian's speech, with a sound card that is not there. */
export interface SpeechSystem {
  /** What a browser needs to find it. */
  env: Record<string, string>;
  /** Ends the service that speaks, as a crash would. */
  crash: () => void;
  /** Records for so many ms what the sound card is given. @returns the loudest of it, from 0 to 1 */
  loudest: (milliseconds: number) => Promise<number>;
  stop: () => void;
}

/** How long, in ms, a service may take to open its socket. */
const START_LIMIT_MS = 20_000;

async function opened(socket: string): Promise<void> {
  const end = Date.now() + START_LIMIT_MS;
  while (!existsSync(socket)) {
    if (Date.now() > end) throw new Error(`Nothing opened ${socket}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Starts all of it. @throws where one of its services does not start */
export async function startSpeechSystem(): Promise<SpeechSystem> {
  const home = mkdtempSync(join(tmpdir(), 'lectern-speech-'));
  const inHome = (name: string): string => join(home, name);
  for (const folder of ['run', 'log']) mkdirSync(inHome(folder), { mode: 0o700 });
  const display = await startDisplay();
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_RUNTIME_DIR: inHome('run'),
    DISPLAY: display.name,
    LANG: 'C.UTF-8',
    PULSE_SERVER: `unix:${inHome('run/sound')}`,
    SPEECHD_ADDRESS: `unix_socket:${inHome('run/speech')}`,
  };
  const start = (program: string, args: readonly string[]): ChildProcess =>
    spawn(program, args, { env, detached: true, stdio: 'ignore' });

  const sound = start('pulseaudio', [
    ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
    ...['-L', 'module-null-sink sink_name=nowhere'],
    ...['-L', `module-native-protocol-unix auth-anonymous=1 socket=${inHome('run/sound')}`],
  ]);
  await opened(inHome('run/sound'));

  cpSync(join(SETTINGS, 'modules'), inHome('conf/modules'), { recursive: true });
  writeFileSync(
    inHome('conf/speechd.conf'),
    [
      'AudioOutputMethod "pulse"',
      'AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"',
      'DefaultModule espeak-ng',
      '',
    ].join('\n'),
  );
  const service = start('speech-dispatcher', [
    ...['--run-single', '--communication-method', 'unix_socket'],
    ...['--socket-path', inHome('run/speech'), '--config-dir', inHome('conf')],
    ...['--log-dir', inHome('log'), '--pid-file', inHome('run/pid'), '--timeout', '0'],
  ]);
  await opened(inHome('run/speech'));

  return {
    env,
    crash: () => endGroup(service),
    async loudest(milliseconds) {
      const recorder = spawn(
        'parec',
        ['--device=nowhere.monitor', '--format=s16le', '--rate=8000', '--channels=1'],
        { env, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      const chunks: Buffer[] = [];
      recorder.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      recorder.kill();
      const all = Buffer.concat(chunks);
      let most = 0;
      for (let at = 0; at + 1 < all.length; at += 2) {
        most = Math.max(most, Math.abs(all.readInt16LE(at)));
      }
      return most / 0x8000;
    },
    stop() {
      endGroup(service);
      endGroup(sound);
      display.stop();
      rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
