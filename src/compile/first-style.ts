import postcss, { type AtRule, type Rule } from 'postcss';

/** Rules that hold something else than style of elements, whose address or use is the whole sheet's. */
const NOT_FIRST = new Set(['font-face', 'page', 'keyframes']);

/** Attributes that scripts put on before the first paint, or that are written without a value. */
const NO_VALUE = /^(?:data-.*|hidden|open|inert|disabled|checked|required)$/;

/** Names of elements, classes, ids and attributes in markup. */
const IN_MARKUP = /<([a-z][\w-]*)|\s(?:class|id)="([^"]*)"|\s([a-z][\w-]*)(?==")/g;

/** The same in a selector without functions. */
const IN_SELECTOR = /[.#]((?:\\.|[\w-])+)|\[([\w-]+)|(?:^|[\s>+~])([a-z][\w-]*)/g;

/**
 * Collects what a page has that a selector can name.
 * @param html a page
 * @param names is added to
 */
export function addNames(html: string, names: Set<string>): void {
  for (const [, element, list, attribute] of html.matchAll(IN_MARKUP)) {
    if (element) names.add(element);
    else if (attribute) names.add(attribute);
    else for (const name of list!.split(/\s+/)) names.add(name);
  }
}

/**
 * The part of a style sheet that pages need before any script has added to them. It may hold more
 * than that, and never less: what stands in `:is()`, `:not()` and the like counts as met, and so do
 * `hidden` and the like, and every `data-` attribute: the reader's settings are on `<html>` as those.
 * Typefaces and print are left out; they come with the whole sheet, which says all of this again.
 * @param css the whole sheet, with no nested rules
 * @param names what {@link addNames} found in the pages
 */
export function firstStyle(css: string, names: ReadonlySet<string>): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules((rule) => {
    if (NOT_FIRST.has(rule.name) || (rule.name === 'media' && rule.params === 'print')) {
      rule.remove();
    }
  });
  sheet.walkRules((rule) => {
    const met = rule.selectors.filter((selector) => isMet(selector, names));
    if (met.length > 0) rule.selectors = met;
    else removeWithEmpty(rule);
  });
  return sheet.toString();
}

function removeWithEmpty(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes.length === 0) removeWithEmpty(parent);
}

function isMet(selector: string, names: ReadonlySet<string>): boolean {
  const plain = withoutFunctions(selector).replace(/::?[\w-]+/g, '');
  return [...plain.matchAll(IN_SELECTOR)].every(([, name, attribute, element]) => {
    if (attribute) return NO_VALUE.test(attribute) || names.has(attribute);
    return names.has(element ?? name!.replaceAll('\\', ''));
  });
}

/** The innermost first, so that what is nested goes too; values of attributes with them. */
function withoutFunctions(selector: string): string {
  const fewer = selector.replace(/"[^"]*"/g, '').replace(/\([^()]*\)/g, '');
  return fewer === selector ? selector : withoutFunctions(fewer);
}
