/** Keeps links to the same page in other languages of the interface on the text. */
export function keepLanguageLinks(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.search = query;
  }
}

/**
 * Keeps links between the views of an own text on that text: their templates know the folder of
 * a view alone, and which text it is stands in the query.
 * @param root what holds the links
 * @param folder absolute URL of the folder that own texts are read in
 * @param query with its `?`
 */
export function keepQuery(root: ParentNode, folder: string, query: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href], a[data-href]')) {
    for (const name of ['href', 'data-href']) {
      const value = link.getAttribute(name);
      if (value === null || value.startsWith('#')) continue;
      const url = new URL(value, document.baseURI);
      if (!url.href.startsWith(folder) || url.search !== '') continue;
      url.search = query;
      link.setAttribute(name, url.href);
    }
  }
}
