/** Where the settings are kept in localStorage, for every page and tab of the site. */
export const STORAGE_KEY = 'lectern.settings';
