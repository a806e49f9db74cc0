/**
 * Which list says what belongs to an article. The articles are spread over the lists by their
 * names, so that neither the page nor the service worker needs a list of them all.
 * @param slug an article's folder
 * @param lists how many lists there are, at least one
 * @returns the list's address below the site's root
 */
export function listOf(slug: string, lists: number): string {
  let sum = 0;
  for (const letter of slug) sum = (sum * 31 + letter.codePointAt(0)!) % 0x1000000;
  return `kept/${(sum % lists) + 1}.json`;
}

/** What a list holds: for each of its articles, the integrity of each file by its address. */
export type KeptList = Readonly<Record<string, Readonly<Record<string, string>>>>;
