import postcss, { type AtRule, type Rule } from 'postcss';
import { remembered } from '../model/remembered.js';
import parseSelectors, { type Node, type Selector } from 'postcss-selector-parser';

/** Rules that hold something else than style of elements, whose address or use is the whole sheet's. */
const NOT_FIRST = new Set(['font-face', 'page', 'keyframes']);

/**
 * Conditions of what the whole sheet brings: print, and what moves. Without its keyframes a movement
 * would stand at its end: a progress bar said that all of a text was read that nobody had begun.
 */
const LATER = /^print$|\(prefers-reduced-motion:\s*no-preference\)/;

/** Attributes that scripts may put on before the first paint. */
const PUT_ON = /^(?:data-.*|hidden|open|inert)$/;

/** A start tag: its name and its attributes. */
const TAG = /<([a-z][\w-]*)((?:"[^"]*"|[^<>"])*)>/g;

const ATTRIBUTE = /\s([a-z][\w-]*)(?:="([^"]*)")?/g;

/** Functions that hold where one of their selectors does; others are taken to hold. */
const NEEDS_ONE = new Set([':is', ':where', ':has', ':host', ':host-context', '::slotted']);

/** Every kind of page has its style from the same sheet, so each rule is read once. */
const selectorsOf = remembered((text) =>
  parseSelectors()
    .astSync(text)
    .nodes.map((selector) => ({ selector, written: selector.toString() })),
);
const sheetOf = remembered((css) => postcss.parse(css));

/** Everything that the selectors of a style sheet name: elements, attributes, classes and ids. */
export function namesIn(css: string): Set<string> {
  const names = new Set<string>();
  const collect = (node: Node): void => {
    if (node.type === 'tag' || node.type === 'class' || node.type === 'id') names.add(node.value);
    else if (node.type === 'attribute') names.add(node.attribute);
    else if ('nodes' in node) node.nodes.forEach(collect);
  };
  sheetOf(css).walkRules((rule) => {
    for (const { selector } of selectorsOf(rule.selector)) collect(selector);
  });
  return names;
}

/**
 * Collects what a page has that a style sheet's selectors name.
 * @param html a page
 * @param wanted what they name, by {@link namesIn}: pages have an id for each paragraph
 * @param names is added to
 */
export function addNames(html: string, wanted: ReadonlySet<string>, names: Set<string>): void {
  const add = (name: string): void => {
    if (wanted.has(name)) names.add(name);
  };
  for (const [, element, attributes] of html.matchAll(TAG)) {
    add(element!);
    for (const [, attribute, value = ''] of attributes!.matchAll(ATTRIBUTE)) {
      add(attribute!);
      if (attribute === 'class') value.split(/\s+/).forEach(add);
      else if (attribute === 'id') add(value);
    }
  }
}

/**
 * The part of a style sheet that pages need before any script has added to them. It may hold more
 * than that, and never less: what stands in `:not()`, values of attributes, `hidden` and the like
 * count as met, and so does every `data-` attribute: the reader's settings are on `<html>` as those.
 * Typefaces, print and what moves are left out; they come later, with all of this again.
 * @param css the whole sheet, with no nested rules
 * @param names what {@link addNames} found in the pages
 * @param earlier what it found in a part of them that has its own style already, which is left out
 */
export function firstStyle(
  css: string,
  names: ReadonlySet<string>,
  earlier?: ReadonlySet<string>,
): string {
  const sheet = sheetOf(css).clone();
  sheet.walkAtRules((rule) => {
    if (NOT_FIRST.has(rule.name) || (rule.name === 'media' && LATER.test(rule.params))) {
      rule.remove();
    }
  });
  sheet.walkRules((rule) => {
    const met = selectorsOf(rule.selector).filter(
      ({ selector }) => isMet(selector, names) && !(earlier && isMet(selector, earlier)),
    );
    if (met.length > 0) rule.selector = met.map(({ written }) => written).join(',');
    else removeWithEmpty(rule);
  });
  return sheet.toString();
}

function removeWithEmpty(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes.length === 0) removeWithEmpty(parent);
}

function isMet(selector: Selector, names: ReadonlySet<string>): boolean {
  return selector.nodes.every((node) => isPartMet(node, names));
}

function isPartMet(node: Node, names: ReadonlySet<string>): boolean {
  switch (node.type) {
    case 'tag':
    case 'class':
    case 'id':
      return names.has(node.value);
    case 'attribute':
      return PUT_ON.test(node.attribute) || names.has(node.attribute);
    case 'pseudo':
      return (
        !NEEDS_ONE.has(node.value) ||
        node.nodes.length === 0 ||
        node.nodes.some((inner) => isMet(inner, names))
      );
    default:
      return true;
  }
}
