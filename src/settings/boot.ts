/**
 * Shows the reader's settings before the first paint, goes to the page in the language the reader
 * chose, holds back an article that is shown where it was left, has the library wait for own texts,
 * and remembers what is pressed too early. The build makes this one inline script in <head>, so it
 * imports no words and does nothing else. Where storage is blocked or holds no JSON, the page keeps
 * its defaults; the settings panel says so where nothing is remembered.
 */
import { chosenLanguage } from '../languages/chosen-language.js';
import { sourceLocale, targetLocales } from '../languages/generated/locale-codes.js';
import { languageAddress } from '../languages/language-address.js';
import { apply } from './apply.js';
import { awaitShelf } from './await-shelf.js';
import { rememberPresses } from './early-presses.js';
import { holdForReopening } from './hold-for-reopening.js';
import { LANGUAGE_KEY, STORAGE_KEY } from './stored.js';
import { validate } from './values.js';

const page = document.documentElement;

try {
  const kept = localStorage.getItem(STORAGE_KEY);
  // Not tried where nothing is kept: an error takes a slow phone 3 ms of its first paint.
  if (kept !== null) apply(validate(JSON.parse(kept)), page);
} catch {
  // Nothing to apply: the style sheet already shows the defaults.
}

try {
  const { lang, dataset } = page;
  const chosen = chosenLanguage(
    lang,
    sourceLocale,
    [sourceLocale, ...targetLocales],
    localStorage.getItem(LANGUAGE_KEY),
    navigator.languages,
  );
  const site = dataset['site'];
  // A page without the site's address, the one for unknown addresses, stays in its own language.
  if (site && chosen !== lang) {
    location.replace(
      languageAddress(location.href, new URL(site, location.href).href, lang, chosen),
    );
  }
} catch {
  // Storage is blocked: the address says the language.
}

rememberPresses();
holdForReopening();
awaitShelf();
