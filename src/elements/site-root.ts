/** Where the site's root is, absolute and with a slash at its end. */
export function siteRoot(): string {
  return new URL(document.documentElement.dataset['site'] ?? './', document.baseURI).href;
}
