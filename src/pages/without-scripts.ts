import type { DirectiveResult } from 'lit/directive.js';
// eslint-disable-next-line no-restricted-imports -- runs at build only, over our own words, escaped
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * A paragraph for those who read without JavaScript. Templates take no expression within
 * `<noscript>`, which parsers read as text where scripts run, so this writes it as text.
 * @param words plain text
 */
export function withoutScripts(words: string): DirectiveResult {
  const text = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return unsafeHTML(`<noscript><p>${text}</p></noscript>`);
}
