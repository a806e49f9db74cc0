import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { LANGUAGES } from '../languages/language.js';
import type { PlannedPage } from '../pages/page.js';
import type { Library } from './compile-library.js';
import { indexFiles } from '../search/site-index.js';
import { articleOf } from './article-of-page.js';
import { inLanguage } from './in-language.js';
import { styleSheetOf } from './inline-first-style.js';
import { linksIn } from './page-template.js';
import { pageWriter, type PageContext } from './page-writer.js';
import type { ShellParts } from './render-page.js';
import { writeInto } from './write-into.js';

/** What Vite has built so far, and where. */
export interface Built {
  bundle: Rolldown.OutputBundle;
  /** Where the site is written, absolute. */
  folder: string;
  /** Publishes a picture of the content, by its path in the project; gives where. */
  publish: (file: string) => string;
}

/**
 * Writes the pages that Vite has not made and what they fetch besides, and puts what each needs for
 * its first paint into all.
 * @param pages every page, by its file
 * @param templates files of those that Vite has made, by the name of their template
 * @returns the hashes of the styles that stand in pages
 */
export async function finishPages(
  pages: ReadonlyMap<string, PlannedPage>,
  templates: ReadonlyMap<string, string>,
  { site, articleAt, pictures, shelf, crew }: Library,
  parts: Omit<ShellParts, 'site' | 'articleAt'>,
  { bundle, folder, publish }: Built,
): Promise<string[]> {
  const byVite = new Map([...templates.values()].map((file) => [file, textOf(bundle, file)]));
  const [anyPage = ''] = byVite.values();
  const context: PageContext = {
    ...parts,
    site,
    links: new Map(
      [...templates].map(([name, file]) => [name, linksIn(byVite.get(file)!, parts.scripts.boot)]),
    ),
    sheet: textOf(bundle, styleSheetOf(anyPage)).trim(),
    faces: typefacesIn(bundle),
    pictures: new Map(pictures.map((file) => [file, publish(file)])),
    folder,
  };
  const slugs = site.articles.map(({ slug }) => slug);
  const ofArticles = crew.all('write', (share) => ({
    shelf,
    context,
    slugs: new Set(share),
    elsewhere: new Set(byVite.keys()),
  }));

  const writer = pageWriter(context, articleAt);
  for (const [file, html] of byVite) writer.see(pages.get(file)!.entry, html);
  for (const language of LANGUAGES) {
    await inLanguage(language, () => {
      for (const [file, page] of pages) {
        const isMine = page.language === language && !byVite.has(file);
        if (isMine && articleOf(site, page) === null) writer.write(page);
      }
    });
  }
  for (const { name, make } of indexFiles(slugs, articleAt)) writeInto(folder, name, make());

  for (const names of await ofArticles) writer.settle(names);
  await crew.all('settle', writer.names);
  for (const [file, html] of byVite) {
    const asset = bundle[file] as Rolldown.OutputAsset;
    asset.source = writer.put(pages.get(file)!.entry, html);
  }
  return writer.hashes();
}

/** The file of the style sheet that holds the typefaces. */
function typefacesIn(bundle: Rolldown.OutputBundle): string {
  const faces = Object.keys(bundle).find((file) => /\/typeface-files-[^/]*\.css$/.test(file));
  if (faces === undefined) throw new Error('The build has no style sheet of typefaces.');
  return faces;
}

/** @returns publishes a picture, by its path in the project, and gives where */
export function pictures(context: Rolldown.PluginContext, root: string): (file: string) => string {
  return (file) => {
    const name = path.basename(file);
    const source = readFileSync(path.join(root, file));
    const asset = { type: 'asset', name, originalFileName: file, source } as const;
    return context.getFileName(context.emitFile(asset));
  };
}

/** @throws {Error} where Vite has not made the file */
function textOf(bundle: Rolldown.OutputBundle, file: string): string {
  const asset = bundle[file];
  if (asset?.type !== 'asset') throw new Error(`The build has no file ${file}.`);
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}
