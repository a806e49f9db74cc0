/**
 * Shows the reader's settings before the first paint. The build makes this one inline script
 * in <head>, so it imports no words and does nothing else. Where storage is blocked or holds
 * no JSON, the page keeps its defaults; the settings panel says so where nothing is remembered.
 */
import { apply } from './apply.js';
import { STORAGE_KEY } from './stored.js';
import { validate } from './values.js';

try {
  apply(validate(JSON.parse(localStorage[STORAGE_KEY] as string)), document.documentElement);
} catch {
  // Nothing to apply: the style sheet already shows the defaults.
}
