import { LANGUAGE_KEY } from '../settings/stored.js';

/** Keeps the language the reader chooses, so that every page opens in it. */
export function rememberLanguage(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-language]') : null;
    if (!link) return;
    try {
      localStorage.setItem(LANGUAGE_KEY, link.dataset['language']!);
    } catch {
      // Storage is blocked: the link still leads to the page in that language.
    }
  });
}
