import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlannedPage } from '../pages/page.js';
import type { ArticleAt } from '../pages/site-pages.js';
import { firstStyles, type Names, type Style } from './inline-first-style.js';
import { linksAfterText } from './links-after-text.js';
import { fileOf } from './page-file.js';
import { templateOf, withLinks } from './page-template.js';
import { renderPage, type ShellParts } from './render-page.js';
import { writeInto } from './write-into.js';

/** What pages are written with, as plain data: a thread can be given it. */
export interface PageContext extends Omit<ShellParts, 'articleAt'> {
  /** The links that Vite has made, by the name of their template. */
  links: ReadonlyMap<string, string>;
  /** The whole style sheet. */
  sheet: string;
  /** File of the style sheet of typefaces. */
  faces: string;
  /** Where pictures are below the site's root, by their path in the project. */
  pictures: ReadonlyMap<string, string>;
  /** Where the site is written, absolute. */
  folder: string;
}

/** Writes pages one by one and holds none, so that memory does not grow with the library. */
export interface PageWriter {
  /** Takes note of what a page has that is written elsewhere. */
  see: (kind: string, html: string) => void;
  /** Writes a page. The interface has to speak its language. */
  write: (page: PlannedPage) => void;
  /** What the pages have, by their kind. */
  names: () => Names;
  /** Gives each page the style that all pages of its kind need, once what they have is known. */
  settle: (names: Names) => void;
  /** @returns a page that is written elsewhere with the style that its kind needs */
  put: (kind: string, html: string) => string;
  /** @returns the hashes of the styles that stand in pages */
  hashes: () => string[];
}

/** @param articleAt gives an article in full, by its slug */
export function pageWriter(context: PageContext, articleAt: ArticleAt): PageWriter {
  const { links, sheet, faces, pictures, folder } = context;
  const parts = { ...context, articleAt };
  const styles = firstStyles(sheet, faces, context.scripts.textStyle);
  const written: { file: string; kind: string; style: Style }[] = [];
  return {
    see: styles.see,
    write(page) {
      const rendered = renderPage(page.make(), parts);
      const html = withLinks(
        rendered,
        links.get(templateOf(page))!,
        context.scripts.boot,
        page,
        (picture) => pictures.get(picture)!,
      );
      const [file, kind] = [fileOf(page), page.entry];
      const style = styles.see(kind, html);
      writeInto(folder, file, linksAfterText(styles.put(html, style)));
      written.push({ file, kind, style });
    },
    names: styles.names,
    settle(names) {
      styles.settle(names);
      for (const page of written) {
        const last = styles.of(page.kind);
        if (page.style === last) continue;
        const html = readFileSync(path.join(folder, page.file), 'utf8');
        writeInto(folder, page.file, styles.replace(html, page.style, last));
        page.style = last;
      }
    },
    put: (kind, html) => linksAfterText(styles.put(html, styles.of(kind))),
    hashes: styles.hashes,
  };
}
