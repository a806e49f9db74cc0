import { useLanguage } from './language.js';

/**
 * Settles once the interface speaks the page's language, and also where its words could not be
 * fetched: it then goes on in the language it is written in. What is said before would be said in
 * the wrong one.
 */
export const spoken: Promise<void> = useLanguage(document.documentElement.lang).catch(
  () => undefined,
);
