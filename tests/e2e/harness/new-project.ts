import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './built-pages.js';

/** All of the project but its content, its packages and its tests. */
const PARTS = ['index.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'scripts', 'src'];

/** A copy of the project with content of its own. */
export interface Project {
  /** Its folder. */
  folder: string;
  /** Writes a file of its content, `content/site.yaml` for one. */
  write: (path: string, text: string) => void;
  /** Runs a command of node_modules/.bin there, and gives what it said; rejects where it fails. */
  run: (program: string, ...args: string[]) => Promise<string>;
  /** Removes it. */
  remove: () => void;
}

/** Makes a project whose `content/` is still to be written. */
export function newProject(): Project {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-project-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'content'));
  return {
    folder,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    run: async (program, ...args) => {
      const { stdout } = await promisify(execFile)(join(ROOT, 'node_modules/.bin', program), args, {
        cwd: folder,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      return stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
