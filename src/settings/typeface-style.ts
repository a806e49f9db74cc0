import address from '../styles/typeface-files.css?url';
import type { Settings } from './effects.js';
import { filesOf } from './typeface-files.js';

let taken: Promise<void> | undefined;

/**
 * Takes in the style sheet that names the files of typefaces, where one is used that the device
 * does not have.
 * @param typeface what text is to be drawn in
 * @returns settles once faces are known, or cannot be had, so that text is drawn in the device's
 *   own until the next asks for them; null where there is nothing to wait for
 */
export function takeTypefaceStyle(typeface: Settings['typeface']): Promise<void> | null {
  if (filesOf(typeface).length === 0) return null;
  taken ??= new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: address,
    });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      taken = undefined;
      resolve();
    });
    document.head.append(link);
  });
  return taken;
}
