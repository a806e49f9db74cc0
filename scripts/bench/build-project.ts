import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Builds a copy of the project.
 * @param folder the copy's
 * @returns the folder of the built site
 * @throws {Error} with what the build said, where it fails
 */
export async function buildProject(folder: string): Promise<string> {
  const vite = path.join(folder, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build'], { cwd: folder, maxBuffer: 1e9 });
  return path.join(folder, 'dist');
}
