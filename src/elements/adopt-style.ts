const adopted = new Set<string>();

/**
 * Adds a style to the page, once. For rules that would cost every page something, such as those of
 * `::highlight()`, which a browser works out for each element, and that few pages need.
 * @param css a style sheet
 */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
