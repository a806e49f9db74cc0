import type { Page } from '@playwright/test';

/** Are on the parts of a text in which something is drawn over its nodes, and change nothing else. */
const DRAWN_IN = ['data-marks-drawn', 'data-spoken'];

/** The nodes of the page's text, as markup. */
export function nodesOfText(page: Page): Promise<string> {
  return page.locator('#text').evaluate((text, names) => {
    const copy = text.cloneNode(true) as Element;
    for (const element of [copy, ...copy.querySelectorAll('*')])
      for (const name of names) element.removeAttribute(name);
    return new XMLSerializer().serializeToString(copy);
  }, DRAWN_IN);
}
