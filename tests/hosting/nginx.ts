import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nginxConfigFor } from '../../scripts/nginx-config.js';
import { installDebian } from './install-debian.js';
import type { SiteServer } from '../../scripts/serve-site.js';

const PROGRAM = '/usr/sbin/nginx';
const TYPES = '/etc/nginx/mime.types';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static'];

/** Why the tests behind nginx are left out, or null where it is here. */
export function nginxMissing(): string | null {
  const missing = [PROGRAM, TYPES, BROTLI].filter((file) => !existsSync(file));
  return missing.length === 0 ? null : `nginx cannot be had here: no ${missing.join(', ')}`;
}

/** Installs Debian's nginx where it is not there and may be; what fails shows in `nginxMissing`. */
export function installNginx(): void {
  if (nginxMissing() !== null) installDebian(PACKAGES, 'the tests of hosting', 45_000);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** The rest of a server's configuration, as Debian's own has it, for one run of a test. */
function mainConfig(work: string, port: number): string {
  return `
load_module ${BROTLI};
daemon off;
master_process off;
pid ${work}/pid;
error_log ${work}/error.log warn;
events { worker_connections 256; }
http {
  include ${TYPES};
  access_log off;
  sendfile on;
  client_body_temp_path ${work}/body;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  server {
    listen 127.0.0.1:${port};
    server_tokens off;
    include ${work}/lectern.conf;
  }
}
`;
}

/**
 * Serves a built site by nginx with the configuration that `npm run nginx` prints.
 * @throws {Error} with what nginx says, where it does not start
 */
export async function serveByNginx(folder: string, base = '/'): Promise<SiteServer> {
  const work = mkdtempSync(join(tmpdir(), 'lectern-nginx-'));
  const port = await freePort();
  writeFileSync(join(work, 'lectern.conf'), nginxConfigFor(folder, { folder, base, brotli: true }));
  writeFileSync(join(work, 'nginx.conf'), mainConfig(work, port));
  let nginx: ChildProcess | null = null;

  const start = async (): Promise<void> => {
    if (nginx) return;
    let said = '';
    const started = spawn(PROGRAM, ['-p', work, '-c', join(work, 'nginx.conf'), '-e', 'stderr']);
    started.stderr.on('data', (text: Buffer) => (said += text.toString()));
    nginx = started;
    while (!(await answers(port))) {
      if (started.exitCode !== null) throw new Error(`nginx did not start: ${said}`);
      await delay(20);
    }
  };
  const stop = async (): Promise<void> => {
    const running = nginx;
    nginx = null;
    if (!running) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await gone;
  };

  await start();
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  return { url: `http://127.0.0.1:${port}${base}`, start, stop };
}
