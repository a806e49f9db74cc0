/**
 * `npm run nginx`: prints the configuration that serves the built site from nginx.
 *
 *     npm run --silent nginx -- --folder /srv/lectern --brotli > /etc/nginx/snippets/lectern.conf
 *
 * Printed, and not put into `dist/` by the build: everything in there is published, and it names
 * where the files lie on the server. `LECTERN_BASE` is read as the build reads it.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { hostingHeaders } from '../src/compile/hosting-headers.js';
import { nginxConfig, type NginxOptions } from '../src/compile/nginx-config.js';

/**
 * @param built folder of the build whose scripts and styles the policy is to permit
 * @throws {Error} where it is not built
 */
export function nginxConfigFor(built: string, options: NginxOptions): string {
  const headers = readFileSync(join(built, '_headers'), 'utf8');
  const hashesIn = (name: string): string[] => {
    const directive = new RegExp(`${name}-src [^;]*`).exec(headers)?.[0] ?? '';
    return [...directive.matchAll(/'(sha256-[^']+)'/g)].map(([, hash = '']) => hash);
  };
  const hashes = { scripts: hashesIn('script'), styles: hashesIn('style') };
  return nginxConfig(hostingHeaders(hashes), options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = resolve(import.meta.dirname, '../dist');
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: built },
      brotli: { type: 'boolean', default: false },
    },
  });
  const base = process.env['LECTERN_BASE'] ?? '/';
  process.stdout.write(nginxConfigFor(built, { ...values, base }));
}
