/** Where an article of the site is with all that goes with it, for copies of it, below the site's root. */
export function articleFileName(slug: string): string {
  return `${slug}/article.json`;
}
