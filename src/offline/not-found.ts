/** Attributes that hold an address relative to the site's root, as the pages write them. */
const RELATIVE = /(\s(?:href|src)=")(?!#|\/|[a-z][a-z\d+.-]*:)/gi;

/**
 * Makes the page for a missing address fit any depth. Every link of the site is relative, so
 * `404.html` as it stands would lose its styles at `/a/b/c/`; a `<base>` is not an option,
 * since the policy forbids it.
 *
 * @param html the page as built for the site's root
 * @param root absolute URL of the site's root, with a closing slash
 * @returns the same page with absolute addresses
 */
export function rootedAt(html: string, root: string): string {
  return html.replace(RELATIVE, `$1${root}`);
}
