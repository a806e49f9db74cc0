import { msg, str } from '@lit/localize';
import type { Inline, NoteReference } from '../model/inline.js';
import { ownTongue, placeHref, placeId, type Copy } from './copy.js';
import { element, type Content } from './markup.js';
import { safeAddress } from './safe-address.js';

/**
 * Inline content in a copy.
 * @param language BCP 47 tag of what it stands in
 */
export function copyInlines(nodes: readonly Inline[], copy: Copy, language: string): Content[] {
  return nodes.map((node) => copyInline(node, copy, language));
}

function copyInline(node: Inline, copy: Copy, language: string): Content {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return element('em', {}, copyInlines(node.children, copy, language));
    case 'strong':
      return element('strong', {}, copyInlines(node.children, copy, language));
    case 'link': {
      const words = copyInlines(node.children, copy, language);
      const href = linkHref(node.href, copy);
      return href === null ? words : element('a', { href }, words);
    }
    case 'term': {
      const words = copyInlines(node.children, copy, language);
      if (!node.first || !copy.names.has(node.entry)) return words;
      const href = placeHref(copy, 'glossary', node.entry);
      return element('a', { href, ...copy.form.semantics('glossref', 'doc-glossref') }, words);
    }
    case 'claim':
      return copyInlines(node.children, copy, language);
    case 'foreign':
      return element(
        'span',
        { lang: node.lang, dir: node.dir },
        copyInlines(node.children, copy, node.lang),
      );
    case 'note-reference':
      return noteReference(node, copy, language);
    case 'code':
      return element('code', {}, node.value);
    case 'break':
      return element('br', {});
  }
}

/** Links within the text lead to what is there; all others leave the copy. */
function linkHref(href: string, copy: Copy): string | null {
  if (!href.startsWith('#')) return safeAddress(href);
  const id = href.slice(1);
  return copy.places.has(id) ? placeHref(copy, 'text', id) : null;
}

function noteReference(node: NoteReference, copy: Copy, language: string): Content {
  if (!copy.places.has(node.note)) return element('sup', {}, String(node.number));
  return element(
    'sup',
    {},
    element(
      'a',
      {
        id: referenceId(node.note, node.reference),
        href: placeHref(copy, 'text', node.note),
        'aria-label': msg(str`Note ${node.number}`),
        ...ownTongue(language),
        ...copy.form.semantics('noteref', 'doc-noteref'),
      },
      String(node.number),
    ),
  );
}

/**
 * The id of a place that refers to a note, for the way back.
 * @param reference 1 for the first such place
 */
export function referenceId(note: string, reference: number): string {
  return placeId('reference', `${note}-${reference}`);
}
