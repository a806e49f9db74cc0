import type { Page } from '@playwright/test';

/** What is written in Latin letters in every language, each whole. */
export const NAMES = [
  'Lectern',
  'Aa',
  'JavaScript',
  'WCAG',
  'AAA',
  'AA',
  'HTML',
  'IBM',
  'Nu',
  'Tab',
  'Escape',
  'axe-core',
  'MIT',
  'Natural Earth',
  'GeoNames',
  'QR',
  'Atkinson Hyperlegible',
  'Literata',
  'OpenDyslexic',
  'Markdown',
  'EPUB',
  'Chromium',
  'Firefox',
  'WebKitGTK',
  'Safari',
  'Orca',
  'Linux',
  'PDF',
  // Last, as others begin with it: a level of WCAG.
  'A',
] as const;

/** Words of a page, and the language that the page says they are in. */
export interface Words {
  text: string;
  lang: string;
}

/** All that a reader sees or hears of a page: its visible text, and names given by attributes. */
export async function wordsOf(page: Page): Promise<Words[]> {
  return page.evaluate(() => {
    const languageOf = (element: Element | null): string =>
      element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const words: { text: string; lang: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!parentElement || parentElement.closest('script, style, noscript')) continue;
      if (textContent?.trim()) words.push({ text: textContent, lang: languageOf(parentElement) });
    }
    for (const name of ['aria-label', 'aria-valuetext', 'alt', 'title', 'placeholder']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        words.push({ text: element.getAttribute(name)!, lang: languageOf(element) });
      }
    }
    return words;
  });
}

/**
 * Words in Latin letters where the language is one of other letters.
 * @param lang of the words that are looked at
 * @param used takes the names that were met
 */
export function latinIn(words: readonly Words[], lang: string, used: Set<string>): string[] {
  return words
    .filter((one) => one.lang === lang)
    .map(({ text }) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((text) => {
      let rest = text;
      for (const name of NAMES) {
        if (!rest.includes(name)) continue;
        used.add(name);
        rest = rest.replaceAll(name, '');
      }
      return /\p{Script=Latin}/u.test(rest);
    });
}
