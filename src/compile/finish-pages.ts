import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rolldown } from 'vite';
import { LANGUAGES } from '../languages/language.js';
import { firstStyles, restyled, styleSheetOf, type Style } from './inline-first-style.js';
import type { PlannedPage } from '../pages/page.js';
import { inLanguage } from './in-language.js';
import { linksIn, templateOf, withLinks } from './page-template.js';
import { renderPage, type ShellParts } from './render-page.js';
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
  const byVite = new Map([...templates.values()].map((file) => [file, textOf(bundle, file)]));
  const links = new Map(
    [...templates].map(([name, file]) => [name, linksIn(byVite.get(file)!, parts.bootScript)]),
  );
  const [anyPage = ''] = byVite.values();
  const sheet = textOf(bundle, styleSheetOf(anyPage)).trim();
  const styles = firstStyles(sheet, typefacesIn(bundle));
  for (const [file, html] of byVite) styles.see(pages.get(file)!.entry, html);

  const written: { file: string; entry: string; style: Style }[] = [];
  const write = ([file, page]: [string, PlannedPage]): void => {
    const rendered = renderPage(page.make(), parts);
    const html = withLinks(rendered, links.get(templateOf(page))!, parts.bootScript, page, publish);
    const style = styles.see(page.entry, html);
    writeInto(folder, file, styles.put(html, style));
    written.push({ file, entry: page.entry, style });
  };
  for (const language of LANGUAGES) {
    await inLanguage(language, () => {
      [...pages]
        .filter(([file, page]) => page.language === language && !byVite.has(file))
        .forEach(write);
    });
  }
  for (const { file, entry, style } of written) {
    const last = styles.of(entry);
    if (style === last) continue;
    const html = readFileSync(path.join(folder, file), 'utf8');
    writeInto(folder, file, restyled(html, style, last));
  }
  for (const [file, html] of byVite) {
    const asset = bundle[file] as Rolldown.OutputAsset;
    asset.source = styles.put(html, styles.of(pages.get(file)!.entry));
  }
  return styles.hashes();
}

/** The file of the style sheet that holds the typefaces. */
function typefacesIn(bundle: Rolldown.OutputBundle): string {
  const faces = Object.keys(bundle).find((file) => /\/typeface-files-[^/]*\.css$/.test(file));
  if (faces === undefined) throw new Error('The build has no style sheet of typefaces.');
  return faces;
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
