import type { Page } from '@playwright/test';

/** Spacing as WCAG 1.4.12 has it, over whatever a page says itself. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Puts the spacing of WCAG 1.4.12 on everything, past the content policy, as a reader's tool would. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING);
}

/**
 * Text that is cut off by a box that does not scroll, and lines of text that lie on each other.
 * Left out is what floats over the page and can be scrolled away from under, what is hidden from
 * sight on purpose, and words in pictures, which have tests of their own.
 */
export function lostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const HIDDEN = '.visually-hidden, .skip-link:not(:focus), svg, script, style, noscript, option';
    // Shown to screen readers alone: a dot that is cut out of the page.
    const isForListeners = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { position, clipPath } = getComputedStyle(one);
        if (position === 'absolute' && (clipPath !== 'none' || one.clientWidth === 1)) return true;
      }
      return false;
    };
    const isShown = (element: Element): boolean =>
      element.closest(HIDDEN) === null &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !isForListeners(element);
    const nameOf = (element: Element): string =>
      `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    const floats = (element: Element | null): boolean => {
      for (let one = element; one; one = one.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
      }
      return false;
    };

    const problems: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (!isShown(element) || element.textContent.trim() === '') continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = /hidden|clip/;
      const cutX = cut.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutY = cut.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (element.clientWidth > 0 && (cutX || cutY)) problems.push(`cut off: ${nameOf(element)}`);
    }

    const lines: { parent: Element; top: number; bottom: number; left: number; right: number }[] =
      [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || !isShown(parent) || floats(parent)) continue;
      range.selectNodeContents(node);
      for (const { top, bottom, left, right } of range.getClientRects()) {
        // A line's box is taller than its letters.
        const air = (bottom - top) * 0.28;
        lines.push({
          parent,
          top: top + air,
          bottom: bottom - air,
          left: left + 1,
          right: right - 1,
        });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next]!;
        if (other.top >= one.bottom) break;
        if (other.left < one.right && one.left < other.right && other.right > other.left) {
          problems.push(`${nameOf(one.parent)} and ${nameOf(other.parent)} lie on each other`);
        }
      }
    });
    return [...new Set(problems)];
  });
}
