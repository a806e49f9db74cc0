/**
 * `npm start`: installs what is missing, builds the site and serves the build.
 * `PORT` and `HOST` say where; by default http://127.0.0.1:4173/, or the next free port.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const DEFAULT_PORT = 4173;
/** Ports tried after the default one. */
const TRIES = 50;

/** @throws {Error} where the build fails; Vite has then printed why */
function build() {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed; what it says stands above.');
}

/**
 * Serves the build on the port asked for, or on the first free one from the default on.
 * @returns {Promise<import('./serve-site.ts').SiteServer>}
 */
async function serve() {
  // Imported here because it needs packages, which may just have been installed.
  const { tsImport } = await import('tsx/esm/api');
  const { serveSite } = await tsImport('./serve-site.ts', import.meta.url);
  const host = process.env.HOST || '127.0.0.1';
  const folder = join(root, 'dist');
  const wanted = process.env.PORT ? Number(process.env.PORT) : null;
  const ports =
    wanted === null ? Array.from({ length: TRIES }, (_, i) => DEFAULT_PORT + i) : [wanted];
  for (const port of ports) {
    try {
      return await serveSite(folder, { host, port });
    } catch (/** @type {any} */ error) {
      if (error.code !== 'EADDRINUSE') throw error;
      console.log(`Port ${port} is taken.`);
    }
  }
  throw new Error('No free port: set PORT to one.');
}

try {
  installPackages(root);
  build();
  const server = await serve();
  console.log(`\n  Lectern is at ${server.url}\n  Ctrl-C stops it.\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (/** @type {any} */ error) {
  console.error(error.message);
  process.exitCode = 1;
}
