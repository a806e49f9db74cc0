import type { Cited } from '../elements/copy-passage.js';
import type { MarkSource } from '../model/mark.js';

/** What a mark says of the text on this page. */
export function sourceOf(article: HTMLElement, text: HTMLElement): MarkSource {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return {
    url: canonical ?? location.origin + location.pathname + location.search,
    title: [article.querySelector('.kicker'), article.querySelector('h1')]
      .map(wordsOf)
      .filter(Boolean)
      .join(': '),
    language: text.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}

/** What a citation says of it. */
export function citedOf(article: HTMLElement, { url, title }: MarkSource): Cited {
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content;
  return {
    url,
    title,
    publisher: site ?? '',
    date: wordsOf(article.querySelector('.byline time')),
  };
}

function wordsOf(element: Element | null): string {
  return element?.textContent.trim().replaceAll(/\s+/gu, ' ') ?? '';
}
