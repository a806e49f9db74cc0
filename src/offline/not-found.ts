import { languageAt, languageFolder } from '../languages/language-folder.js';

/** The link by which a page says where it takes the site's root to be. */
const MANIFEST_LINK = /\shref="([^"]*)manifest(?:-[\w-]+)?\.webmanifest"/;

/**
 * The page that is shown for an address without one, in the language the address is in.
 * @param address absolute URL
 * @param root absolute URL of the site's root, with a closing slash
 */
export function notFoundPageFor(address: string, root: string): string {
  const path = address.startsWith(root) ? address.slice(root.length) : '';
  return `${root}${languageFolder(languageAt(path))}404.html`;
}

/**
 * Makes the page for a missing address fit any depth of the folder the site really is in. It
 * was built with links from the root of a host, or from the folder named to the build, while
 * the service worker knows its own folder; a `<base>` is not an option, since the policy
 * forbids it.
 *
 * @param html the page as built
 * @param root absolute URL of the site's root, with a closing slash
 * @returns the same page with the addresses of the site's own files absolute
 */
export function rootedAt(html: string, root: string): string {
  const built = MANIFEST_LINK.exec(html)?.[1];
  if (!built) return html;
  return ['href', 'src'].reduce(
    (page, name) => page.replaceAll(` ${name}="${built}`, () => ` ${name}="${root}`),
    html,
  );
}
