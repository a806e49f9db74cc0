import { languageFolder } from '../languages/language-folder.js';
import { rootOf, type PlannedPage } from '../pages/page.js';

/** How a picture of an article is named in a page until it is known where it stands. */
export function pictureAddress(slug: string, file: string): string {
  return `/content/${slug}/${file}`;
}

/** Such a name in a page. */
const PICTURE = /(\ssrc=")\/(content\/[^"]+)"/g;

/**
 * Names the pages that have the same links to scripts and styles: those of a kind, in a language,
 * equally deep. Vite makes one of them; the others are made like it, so that what a build takes in
 * time and memory does not grow with all that Vite knows of a page.
 */
export function templateOf({ entry, language, path }: PlannedPage): string {
  return [entry, language, rootOf(languageFolder(language) + path)].join(' ');
}

/**
 * Chooses the page of each template that Vite makes: the first.
 * @param pages by file
 * @returns its file, by the template's name
 */
export function templatesOf(pages: ReadonlyMap<string, PlannedPage>): ReadonlyMap<string, string> {
  const templates = new Map<string, string>();
  for (const [file, page] of pages) {
    const template = templateOf(page);
    if (!templates.has(template)) templates.set(template, file);
  }
  return templates;
}

/**
 * The links to scripts and styles that Vite has put into a page.
 * @param html a page as Vite has made it
 * @param bootScript what it has before its links
 */
export function linksIn(html: string, bootScript: string): string {
  const [start, end] = placeOfLinks(html, bootScript);
  return html.slice(start, end);
}

/**
 * A page with the links that Vite has put into another of its template.
 * @param html the page as rendered
 * @param links by {@link linksIn} of the other page
 * @param bootScript what it has before its links
 * @param pictureFile where a picture is below the site's root, by its path in the project
 */
export function withLinks(
  html: string,
  links: string,
  bootScript: string,
  page: PlannedPage,
  pictureFile: (path: string) => string,
): string {
  const root = rootOf(languageFolder(page.language) + page.path);
  const [start, end] = placeOfLinks(html, bootScript);
  return (html.slice(0, start).replaceAll(' vite-ignore', '') + links + html.slice(end)).replace(
    PICTURE,
    (_, before: string, path: string) => `${before}${root}${pictureFile(path)}"`,
  );
}

/** @returns where the links begin and end */
function placeOfLinks(html: string, bootScript: string): [number, number] {
  const boot = `<script>${bootScript}</script>`;
  const start = html.indexOf(boot) + boot.length;
  return [start, html.indexOf('</head>', start)];
}
