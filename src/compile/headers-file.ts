import type { HeaderRule } from './hosting-headers.js';

/** What Cloudflare Pages reads of a `_headers` file; Netlify names no limit. */
const MOST_RULES = 100;
const LONGEST_LINE = 2_000;

const NOTE = `\
# Made by the build from src/compile/hosting-headers.ts, for Netlify and Cloudflare Pages.
# Strict-Transport-Security is the host's to send: see README.md, "Deploy".`;

/**
 * The `_headers` file, the format that Netlify and Cloudflare Pages share.
 * @returns the whole file's text
 * @throws {Error} where a host would leave out part of it, saying which
 */
export function headersFile(rules: readonly HeaderRule[]): string {
  if (rules.length > MOST_RULES) {
    throw new Error(`_headers has ${rules.length} rules; Cloudflare Pages reads ${MOST_RULES}.`);
  }
  const blocks = rules.map(({ pattern, headers }) =>
    [pattern, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  const text = `${[NOTE, ...blocks].join('\n\n')}\n`;
  const long = text.split('\n').find((line) => line.length > LONGEST_LINE);
  if (long) {
    throw new Error(
      `_headers has a line of ${long.length} characters; Cloudflare Pages reads ${LONGEST_LINE}: ${long.slice(0, 60)}…`,
    );
  }
  return text;
}
