import { directionOf } from '../model/direction.js';
import { textOf, type Inline } from '../model/inline.js';
import type { HtmlScope } from './html-blocks.js';
import { placeOf } from './html-places.js';
import { otherLanguage } from './other-language.js';
import { safeAddress } from './safe-address.js';

/** What holds no words of the text, whatever it holds. */
const UNREAD =
  'script style noscript template iframe object embed applet audio video canvas svg math form button input select textarea nav dialog head link meta title frame frameset source track map area portal fencedframe'.split(
    ' ',
  );
const UNREAD_NAMES = new Set(UNREAD);

/** Whether an element is meant to be read. */
export function isShown(element: Element): boolean {
  return (
    !UNREAD_NAMES.has(element.localName) &&
    !element.hasAttribute('hidden') &&
    element.getAttribute('aria-hidden') !== 'true'
  );
}

/**
 * The inline content of nodes. Runs of space become one; elements that are not known give their
 * words.
 */
export function htmlInlines(nodes: readonly Node[], scope: HtmlScope): Inline[] {
  return joinTexts(nodes.flatMap((node) => inlineOf(node, scope)));
}

function inlineOf(node: Node, scope: HtmlScope): Inline[] {
  if (node.nodeType === 3) {
    const value = (node.nodeValue ?? '').replace(/[\t\n\f\r ]+/g, ' ');
    return value === '' ? [] : [{ type: 'text', value }];
  }
  if (node.nodeType !== 1) return [];
  const element = node as Element;
  if (!isShown(element) || scope.notes.isNote(element)) return [];
  scope.places.pass(element);
  const reference = scope.notes.referenceOf(element);
  if (reference) return [reference];
  if (scope.notes.isWayBack(element)) return [];
  const lang = otherLanguage(element, scope.language);
  if (lang !== null) {
    const children = within(element, { ...scope, language: lang });
    return children.length === 0
      ? []
      : [{ type: 'foreign', lang, dir: directionOf(lang), children }];
  }
  return known(element, scope);
}

function known(element: Element, scope: HtmlScope): Inline[] {
  switch (element.localName) {
    case 'br':
      return [{ type: 'break' }];
    case 'em':
    case 'i':
    case 'cite':
    case 'var':
      return wrapped('emphasis', element, scope);
    case 'strong':
    case 'b':
      return wrapped('strong', element, scope);
    case 'code':
    case 'kbd':
    case 'samp':
    case 'tt': {
      const value = element.textContent.replace(/\s+/g, ' ');
      return value.trim() === '' ? [] : [{ type: 'code', value }];
    }
    case 'q':
      return [
        { type: 'text', value: '“' },
        ...within(element, scope),
        { type: 'text', value: '”' },
      ];
    case 'rp':
      return [];
    case 'rt':
      return [
        { type: 'text', value: ' (' },
        ...within(element, scope),
        { type: 'text', value: ')' },
      ];
    case 'img': {
      const value = (element.getAttribute('alt') ?? '').trim();
      return value === '' ? [] : [{ type: 'text', value }];
    }
    case 'a': {
      const children = within(element, scope);
      const href = addressOf(element, scope);
      return href === null || textOf(children).trim() === ''
        ? children
        : [{ type: 'link', href, children: withoutLinks(children) }];
    }
    default:
      return within(element, scope);
  }
}

/** @returns null for a link that leads nowhere from here */
function addressOf(link: Element, { book, url }: HtmlScope): string | null {
  const href = link.getAttribute('href') ?? '';
  return book && placeOf(href) !== null ? href : safeAddress(href, url);
}

function within(element: Element, scope: HtmlScope): Inline[] {
  return htmlInlines([...element.childNodes], scope);
}

function wrapped(type: 'emphasis' | 'strong', element: Element, scope: HtmlScope): Inline[] {
  const children = within(element, scope);
  return textOf(children).trim() === '' ? children : [{ type, children }];
}

/** A link within a link, as broken markup has, keeps its words. */
function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'link') return node.children;
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}

/** One text where several follow each other, with one space where two of them meet with one each. */
function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let values: string[] = [];
  const flush = (): void => {
    // Joined once: a hostile text comes in hundreds of thousands of pieces.
    if (values.length > 0)
      joined.push({ type: 'text', value: values.join('').replace(/ {2,}/g, ' ') });
    values = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') values.push(node.value);
    else {
      flush();
      joined.push(node);
    }
  }
  flush();
  return joined;
}

/** Without space and breaks at its ends. */
export function trimInlines(nodes: readonly Inline[]): Inline[] {
  const first = nodes.findIndex((node) => !isSpace(node));
  if (first === -1) return [];
  const kept = nodes.slice(first, nodes.findLastIndex((node) => !isSpace(node)) + 1);
  const start = kept[0]!;
  if (start.type === 'text') kept[0] = { ...start, value: start.value.trimStart() };
  const end = kept.at(-1)!;
  if (end.type === 'text') kept[kept.length - 1] = { ...end, value: end.value.trimEnd() };
  return kept;
}

function isSpace(node: Inline): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
