import { languageFolder } from '../languages/language-folder.js';
import { directionOf } from '../model/direction.js';
import type { Site } from '../model/site.js';
import { layout } from '../pages/layout.js';
import { rootOf, type Page } from '../pages/page.js';
import type { ArticleAt } from '../pages/site-pages.js';
import { escapeMarkup } from '../model/escape-markup.js';
import { articleOf } from './article-of-page.js';
import { headMetadata } from './head-metadata.js';
import type { InlineScripts } from './inline-scripts.js';
import { WAITING } from './links-after-text.js';
import { renderTemplate } from './render-template.js';
import { structuredData } from './structured-data.js';

/** What the shell needs besides the page. */
export interface ShellParts {
  site: Site;
  /** Gives an article in full, by its slug. */
  articleAt: ArticleAt;
  /** `index.html`, with its marks `<!--page:head-->` and `<!--page:body-->`. */
  shell: string;
  /** The scripts that stand in every page. */
  scripts: InlineScripts;
  /** The policy of its `<meta>`; null in development, where Vite injects scripts and styles. */
  policy: string | null;
}

/**
 * A page as a whole HTML document. The interface speaks the page's language.
 * @returns HTML with Vite's input links still in it
 */
export function renderPage(page: Page, parts: ShellParts): string {
  const folder = languageFolder(page.language);
  const root = rootOf(folder + page.path);
  const lines = [
    // First in the head, so that it holds for all of it.
    parts.policy === null
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="${parts.policy}">`,
    `<title>${escapeMarkup(page.title)}</title>`,
    `<meta name="description" content="${escapeMarkup(page.description)}">`,
    ...headMetadata(parts.site, page),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#fbf9f4" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#1a1815" media="(prefers-color-scheme: dark)">',
    `<link rel="icon" href="${root}favicon.png" sizes="64x64" type="image/png" vite-ignore>`,
    `<link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png" vite-ignore>`,
    `<script>${parts.scripts.boot}</script>`,
    `<script type="module" src="/src/entries/${page.entry}.ts"></script>`,
  ];
  const content = renderTemplate(layout(page.frame));
  const card = articleOf(parts.site, page);
  const data = structuredData(parts.site, page, card && parts.articleAt(card.slug), content);
  const shown = [
    content,
    page.data === null
      ? ''
      : `<script type="application/json" id="page-data">${escapeJson(page.data)}</script>`,
    WAITING,
    `<script>${parts.scripts.afterText}</script>`,
    // Last, so that no reader waits for it.
    data === null ? '' : `<script type="application/ld+json">${escapeJson(data)}</script>`,
  ];
  // Replacements are functions: `$` in a text must not be read as a pattern.
  return parts.shell
    .replace(
      '<html lang="en" dir="ltr">',
      () =>
        `<html lang="${page.language}" dir="${directionOf(page.language)}"${page.path === '404.html' ? '' : ` data-site="${root}"`}>`,
    )
    .replace('<!--page:head-->', () => lines.filter(Boolean).join('\n    '))
    .replace('<!--page:body-->', () => shown.join('\n'));
}

/** JSON that cannot close the `<script>` it stands in. */
function escapeJson(data: unknown): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
