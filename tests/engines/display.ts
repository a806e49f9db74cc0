import { spawn } from 'node:child_process';

/** A screen that is not there, for programs that draw on one. */
export interface Display {
  /** As DISPLAY has it: `:17`. */
  name: string;
  stop: () => void;
}

/** Starts Xvfb on a number that is free, which it says itself. */
export function startDisplay(): Promise<Display> {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => {
      reject(new Error(`Xvfb ended with ${code}.`));
    });
    server.stdio[3]!.once('data', (number: Buffer) => {
      resolve({ name: `:${number.toString().trim()}`, stop: () => server.kill() });
    });
  });
}
