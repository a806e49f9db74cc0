import type { Source } from '../model/source.js';
import { element, type Content } from './markup.js';
import { safeAddress } from './safe-address.js';

/**
 * Where facts come from, as a list. A link says its address: it leads out of the copy, and on paper
 * it would be lost.
 */
export function copySources(sources: readonly Source[]): Content {
  return element(
    'ul',
    {},
    sources.map(({ name, url, note }) => {
      const href = url === null ? null : safeAddress(url);
      return element(
        'li',
        {},
        href === null ? name : element('a', { href }, `${name} (${shown(href)})`),
        note === null ? null : `: ${note}`,
      );
    }),
  );
}

/** An address as people write it. */
const shown = (href: string): string => href.replace(/^https?:\/\/|\/$/g, '');
