/** HTTP headers for the paths that a pattern matches. */
export interface HeaderRule {
  matches: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file, the format that Netlify and Cloudflare Pages share: a line with a
 * path, `*` standing for anything, then its headers, each on an indented line.
 * @param text the whole file
 * @returns its rules in order
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = words.indexOf(':');
      rules.at(-1)?.headers.push([words.slice(0, colon), words.slice(colon + 1).trim()]);
    } else {
      const parts = words.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
      rules.push({ matches: new RegExp(`^${parts.join('.*')}$`), headers: [] });
    }
  }
  return rules;
}

/**
 * @param path path within the site, starting with `/`
 * @returns the headers of every rule that matches; two of the same name joined, as Cloudflare
 *   Pages does it, so that a file that gives one twice is found out here
 */
export function headersFor(path: string, rules: readonly HeaderRule[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of rules
    .filter(({ matches }) => matches.test(path))
    .flatMap((rule) => rule.headers)) {
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return headers;
}
