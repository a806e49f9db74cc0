/** Where a navigation leads, by what is saved. */
export type Destination =
  /** A saved page, by its one precached address. */
  | { kind: 'page'; href: string }
  /** The address lacks its closing slash; the page's relative links need it. */
  | { kind: 'redirect'; href: string }
  | { kind: 'unknown' };

/**
 * Finds the saved page an address means. Query and fragment never choose a page here: they
 * are for the page's own script, or come from a link someone decorated.
 *
 * @param address absolute URL of the navigation
 * @param isSaved whether there is a page, by absolute URL without query and fragment
 */
export async function destinationOf(
  address: string,
  isSaved: (href: string) => Promise<boolean>,
): Promise<Destination> {
  const url = new URL(address);
  const { search, hash } = url;
  url.search = '';
  url.hash = '';
  if (await isSaved(url.href)) return { kind: 'page', href: url.href };

  const folder = url.href.replace(/\/index\.html$/, '/');
  if (await isSaved(folder)) return { kind: 'page', href: folder };

  const slashed = `${url.href}/`;
  if (await isSaved(slashed)) return { kind: 'redirect', href: slashed + search + hash };
  return { kind: 'unknown' };
}
