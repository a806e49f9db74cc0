import { parseHTML } from 'linkedom/worker';

/** What begins as a page; the letters `<html` may also stand in a comment or a value. */
const WHOLE = /^(?:\s|\uFEFF|<!--[^]*?-->|<\?[^>]*>|<!doctype[^>]*>)*<html[\s>]/i;

/**
 * The document of an HTML page or of a piece of one, with a body. It has no window, runs no script
 * and loads nothing.
 */
export function htmlDocument(html: string): Document {
  const whole = WHOLE.test(html) ? html : `<!doctype html><html>${html}</html>`;
  const { document } = parseHTML(whole);
  const { documentElement: top } = document;
  // This parser adds no <head> and no <body> where the source has none, as browsers do.
  const parts = [...top.childNodes];
  const named = (name: string): Element | undefined =>
    [...top.children].find((element) => element.localName === name);
  const body = named('body') ?? document.createElement('body');
  const head = named('head');
  top.replaceChildren(...(head ? [head] : []), body);
  const before = parts.slice(0, Math.max(0, parts.indexOf(body)));
  const isStray = (node: ChildNode): boolean => node !== head && node !== body;
  body.prepend(...before.filter(isStray));
  body.append(...parts.filter((node) => isStray(node) && !before.includes(node)));
  return document;
}
