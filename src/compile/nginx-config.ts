import { targetLocales } from '../languages/generated/locale-codes.js';
import { languageFolder } from '../languages/language-folder.js';
import { REVALIDATED, type HeaderRule } from './hosting-headers.js';

export interface NginxOptions {
  /** Absolute path of the built site. */
  folder: string;
  /** Path the site is served under, from `/` to `/`. */
  base: string;
  /** Whether nginx has the module for files compressed beforehand with brotli. */
  brotli: boolean;
}

/** By a variable, since a header set in a nested location would drop all those around it. */
const CACHE = '$lectern_cache';

const NOTE = `\
# Made by \`npm run nginx\` from src/compile/hosting-headers.ts; to be included in a server { }.
# Made anew for each release: the policy names the digest of a script in the pages.
# Strict-Transport-Security is the server's to send: it speaks for all of the host's name.`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\$]/g, '\\$&')}"`;

/**
 * The same headers as a configuration for nginx, with what it does not do by itself: revalidated
 * pages, the site's own page for missing addresses, redirects that keep the reader's host.
 *
 * @throws {Error} where a rule for some addresses gives a header that nginx would give all of them
 */
export function nginxConfig(rules: readonly HeaderRule[], options: NginxOptions): string {
  const { folder, base, brotli } = options;
  const everywhere = rules.filter(({ pattern }) => pattern === '/*');
  const some = rules.filter(({ pattern }) => pattern !== '/*');
  const here = [
    base === '/' ? `root ${quoted(folder)};` : `alias ${quoted(`${folder}/`)};`,
    'index index.html;',
    'charset utf-8;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    ...(brotli ? ['brotli_static on;'] : []),
    `error_page 404 ${base}404.html;`,
    `set ${CACHE} ${quoted(REVALIDATED)};`,
    `add_header Cache-Control ${CACHE} always;`,
    ...everywhere
      .flatMap(({ headers }) => headers)
      .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
  ];
  const nested = [
    ...some.map((rule) => locationOf(rule, base)),
    ...targetLocales.map((tag) => notFoundIn(base + languageFolder(tag))),
    // Read by other hosts, and nothing to readers.
    `location = ${base}_headers { return 404; }`,
  ];
  const lines = [...here, ...nested].map((line) => line.replaceAll(/^/gm, '  '));
  const withoutSlash =
    base === '/' ? '' : `\nlocation = ${base.slice(0, -1)} { return 308 ${base}; }\n`;
  return `${NOTE}\n\nlocation ${base} {\n${lines.join('\n')}\n}\n${withoutSlash}`;
}

function locationOf({ pattern, headers }: HeaderRule, base: string): string {
  const path = base + pattern.slice(1).replace(/\*$/, '');
  const lines = headers.map(([name, value]) => {
    if (name === 'Cache-Control') return `set ${CACHE} ${quoted(value)};`;
    if (name === 'Content-Type') return `types { } default_type ${quoted(value)};`;
    throw new Error(`nginx: ${name} for ${pattern} would take the other headers away.`);
  });
  return `location ${pattern.endsWith('*') ? path : `= ${path}`} {\n  ${lines.join('\n  ')}\n}`;
}

/** The page for missing addresses of a language's own; what it `set`s is not heard from outside. */
function notFoundIn(folder: string): string {
  const lines = [`set ${CACHE} ${quoted(REVALIDATED)};`, `error_page 404 ${folder}404.html;`];
  return `location ${folder} {\n  ${lines.join('\n  ')}\n}`;
}
