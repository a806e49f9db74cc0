const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * An address that a link of a text from outside may lead to.
 * @param href as the text has it
 * @param base what it is relative to, or null
 * @returns an absolute `http:`, `https:` or `mailto:` URL; null for anything else, as for a link
 *   within the page, whose ids are not kept
 */
export function safeAddress(href: string, base: string | null): string | null {
  const text = href.trim();
  if (text === '' || text.startsWith('#')) return null;
  const url = URL.parse(text, base ?? undefined);
  if (!url || !SCHEMES.has(url.protocol)) return null;
  // A link to the page itself by its full address is one within it.
  if (base !== null && url.hash !== '' && url.href.split('#')[0] === base.split('#')[0])
    return null;
  return url.href;
}
