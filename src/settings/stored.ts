/** Where the settings are kept in localStorage, for every page and tab of the site. */
export const STORAGE_KEY = 'lectern.settings';

/** Where the language of the interface that the reader chose is kept in localStorage. */
export const LANGUAGE_KEY = 'lectern.language';

/** Where the sentences are kept in localStorage that texts are opened at. */
export const REOPENING_KEY = 'lectern.reopening';
