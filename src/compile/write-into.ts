import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file, and the folders it stands in. At once: a build that writes thousands of small files
 * has nothing else to do meanwhile, and a promise for each takes longer than the writing.
 * @param folder where the path begins
 */
export function writeInto(folder: string, file: string, content: string | Uint8Array): void {
  const whole = path.join(folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
}
