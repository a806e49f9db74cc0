import { languageFolder } from './language-folder.js';

/**
 * The address of a page in another language of the interface.
 * @param address the page's own, with its query and fragment
 * @param site the address of the site's root, with a closing slash
 * @param from the language the page is in
 * @param to the language it should be in
 */
export function languageAddress(address: string, site: string, from: string, to: string): string {
  const own = site + languageFolder(from);
  return address.startsWith(own) ? site + languageFolder(to) + address.slice(own.length) : address;
}
