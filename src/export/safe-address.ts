/** Every character that a URI may have (RFC 3986, section 2). */
const NOT_OF_A_URI = /[^\w.~:/?#[\]@!$&'()*+,;=%-]|%(?![\da-f]{2})/giu;

/** Square brackets stand only around the number of an IPv6 host. */
const AFTER_THE_HOST = /^([a-z][\w+.-]*:(?:\/\/[^/?#]*)?)(.*)$/isu;

/** The schemes that a link of a copy may have. */
const SCHEMES: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address of a link as it may stand in a file: a URI by RFC 3986, which is stricter than
 * browsers are.
 * @returns null for what no copy links to, such as a script
 */
export function safeAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  if (!SCHEMES.has(url.protocol)) return null;
  const [, host = '', rest = ''] = AFTER_THE_HOST.exec(url.href) ?? [];
  const [beforeHash = '', ...hashes] = rest.split('#');
  const fragment = hashes.length > 0 ? `#${hashes.map(encoded).join('%23')}` : '';
  return host + encoded(beforeHash) + fragment;
}

function encoded(part: string): string {
  return part
    .replace(NOT_OF_A_URI, (character) => encodeURIComponent(character))
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D');
}
