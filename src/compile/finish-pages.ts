import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { LANGUAGES } from '../languages/language.js';
import { firstStyles, styleSheetOf } from './inline-first-style.js';
import type { PlannedPage } from '../pages/page.js';
import { inLanguage } from './in-language.js';
import { likeTemplate, templateOf } from './page-template.js';
import { renderPage, type ShellParts } from './render-page.js';

/** What Vite has built so far, and where. */
export interface Built {
  bundle: Rolldown.OutputBundle;
  /** Where the site is written, absolute. */
  folder: string;
  /** Publishes a picture of the content, by its path in the project; gives where. */
  publish: (file: string) => string;
}

/**
 * Makes the pages that Vite has not made, and puts what each needs for its first paint into all.
 * Made and written one by one and never held together, so that memory does not grow with the library.
 * @param pages every page, by its file
 * @param templates files of those that Vite has made, by the name of their template
 * @returns the hashes of the styles that stand in pages
 */
export async function finishPages(
  pages: ReadonlyMap<string, PlannedPage>,
  templates: ReadonlyMap<string, string>,
  parts: ShellParts,
  { bundle, folder, publish }: Built,
): Promise<string[]> {
  const styles = firstStyles();
  const pageIn = (file: string): string => textOf(bundle, file);
  const byVite = new Set(templates.values());
  const finish = async (file: string, page: PlannedPage): Promise<void> => {
    const template = pageIn(templates.get(templateOf(page))!);
    if (byVite.has(file)) {
      styles.see(page.entry, template);
      return;
    }
    const rendered = renderPage(page.make(), parts);
    const html = likeTemplate(rendered, template, parts.bootScript, page, publish);
    styles.see(page.entry, html);
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), html);
  };
  for (const language of LANGUAGES) {
    await inLanguage(language, async () => {
      for (const [file, page] of pages) if (page.language === language) await finish(file, page);
    });
  }
  const [anyPage = ''] = byVite;
  const faces = Object.keys(bundle).find((file) => /\/typeface-files-[^/]*\.css$/.test(file));
  if (faces === undefined) throw new Error('The build has no style sheet of typefaces.');
  const hashes = styles.settle(textOf(bundle, styleSheetOf(pageIn(anyPage))).trim(), faces);
  for (const [file, page] of pages) {
    const asset = bundle[file];
    if (asset?.type === 'asset') asset.source = styles.put(page.entry, pageIn(file));
    else {
      const written = path.join(folder, file);
      await writeFile(written, styles.put(page.entry, await readFile(written, 'utf8')));
    }
  }
  return hashes;
}

/** @returns gives where a picture is published, by its path in the project, and publishes it once */
export function pictures(context: Rolldown.PluginContext, root: string): (file: string) => string {
  const known = new Map<string, string>();
  const publish = (file: string): string => {
    const name = path.basename(file);
    const source = readFileSync(path.join(root, file));
    const asset = { type: 'asset', name, originalFileName: file, source } as const;
    return context.getFileName(context.emitFile(asset));
  };
  return (file) => {
    const published = known.get(file) ?? publish(file);
    known.set(file, published);
    return published;
  };
}

/** @throws {Error} where Vite has not made the file */
function textOf(bundle: Rolldown.OutputBundle, file: string): string {
  const asset = bundle[file];
  if (asset?.type !== 'asset') throw new Error(`The build has no file ${file}.`);
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}
