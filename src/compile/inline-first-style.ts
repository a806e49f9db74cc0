import { createHash } from 'node:crypto';
import type { Rolldown } from 'vite';
import { addNames, firstStyle } from './first-style.js';

/** Stands in the policy of a page's `<meta>` until the hash of its style is known. */
export const STYLE_HASH_PLACE = 'hash-of-first-style';

const LINK = /<link rel="stylesheet"( crossorigin)? href="([^"]*)">/;

type Asset = Rolldown.OutputAsset;

/**
 * Puts what each page needs for its first paint into the page, so that nothing is waited for. The
 * whole style sheet comes after it: `src/entries/whole-style.ts` makes it hold; printers and
 * browsers without scripts take it at once.
 *
 * One style for each kind of page, so that one header can name the hashes of all.
 * @param bundle what is about to be written; its pages are changed
 * @param kindOf the kind of the page in a file, or undefined where the file is no page
 * @returns `sha256-…` of each style
 */
export function inlineFirstStyle(
  bundle: Rolldown.OutputBundle,
  kindOf: (file: string) => string | undefined,
): string[] {
  const kinds = new Map<string, Asset[]>();
  for (const file of Object.values(bundle)) {
    const kind = kindOf(file.fileName);
    if (file.type === 'asset' && kind) kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  const hashes = [...kinds.values()].map((pages) => {
    const names = new Set<string>();
    for (const page of pages) addNames(textOf(page), names);
    const css = firstStyle(styleOf(pages[0]!, bundle), names);
    const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
    for (const page of pages) page.source = withStyle(textOf(page), css, hash);
    return hash;
  });
  return hashes.sort();
}

function textOf({ source }: Asset): string {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

/** @throws {Error} where the page has no style sheet */
function styleOf(page: Asset, bundle: Rolldown.OutputBundle): string {
  const href = LINK.exec(textOf(page))?.[2] ?? '';
  const sheet = bundle[href.slice(href.indexOf('assets/'))];
  if (sheet?.type !== 'asset') throw new Error(`${page.fileName} has no style sheet.`);
  return textOf(sheet).trim();
}

function withStyle(html: string, css: string, hash: string): string {
  return html
    .replace(STYLE_HASH_PLACE, hash)
    .replace(LINK, (_link, crossorigin: string | undefined, href: string) => {
      const rest = `${crossorigin ?? ''} href="${href}">`;
      return `<style>${css}</style>
    <link rel="stylesheet" media="print"${rest}
    <noscript><link rel="stylesheet"${rest}</noscript>`;
    });
}
