import path from 'node:path';
import { addNames, firstStyle, namesIn } from './first-style.js';
import { inlineHash } from './inline-hash.js';

/** Stands in the policy of a page's `<meta>` until the hash of its style is known. */
export const STYLE_HASH_PLACE = 'hash-of-first-style';

const LINK = /<link rel="stylesheet"( crossorigin)? href="([^"]*)">/;

/** Names that stand in pages and in the style sheet, by the kind of page. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** The style of a kind of page, and what a policy calls it: `sha256-…`. */
export interface Style {
  css: string;
  hash: string;
}

/**
 * Puts what each page needs for its first paint into the page, so that nothing is waited for. The
 * whole style sheet comes after it: `src/entries/whole-style.ts` makes it hold; browsers
 * without scripts take it at once. So do they the typefaces, which scripts take in
 * where they are used: `src/settings/typeface-style.ts`.
 *
 * One style for each kind of page, so that one header can name the hashes of all. It grows while
 * pages are seen, so a page that was given an earlier one has to be given the last.
 */
export interface FirstStyles {
  /**
   * Takes note of what a page has.
   * @returns what pages of its kind need, as far as they were seen
   */
  see: (kind: string, html: string) => Style;
  /** What the pages have that the style sheet names. */
  names: () => Names;
  /** Takes note of what else pages have that were seen elsewhere. */
  settle: (names: Names) => void;
  /** @returns what pages of a kind need */
  of: (kind: string) => Style;
  /** @returns `sha256-…` of each */
  hashes: () => string[];
  /** @returns a page with a style in it */
  put: (html: string, style: Style) => string;
}

/**
 * @param whole the whole style sheet
 * @param faces file of the style sheet of typefaces, beside the whole one
 */
export function firstStyles(whole: string, faces: string): FirstStyles {
  const wanted = namesIn(whole);
  const names = new Map<string, Set<string>>();
  const styles = new Map<string, Style>();
  const typefaces = path.basename(faces);
  /** Has a kind's names added to, and makes its style anew where there are more. */
  const grow = (kind: string, add: (known: Set<string>) => void): Style => {
    const known = names.get(kind) ?? new Set();
    const before = known.size;
    add(known);
    names.set(kind, known);
    if (known.size > before || !styles.has(kind)) styles.set(kind, styleFor(whole, known));
    return styles.get(kind)!;
  };
  return {
    see: (kind, html) =>
      grow(kind, (known) => {
        addNames(html, wanted, known);
      }),
    names: () => names,
    settle(more) {
      for (const [kind, found] of more) {
        grow(kind, (known) => {
          for (const name of found) known.add(name);
        });
      }
    },
    of: (kind) => styles.get(kind)!,
    hashes: () => [...styles.values()].map(({ hash }) => hash).sort(),
    put: (html, { css, hash }) =>
      html
        .replace(STYLE_HASH_PLACE, hash)
        .replace(LINK, (_link, crossorigin: string | undefined, href: string) => {
          const to = (file: string): string => `${crossorigin ?? ''} href="${file}">`;
          return `<style>${css}</style>
    <link rel="stylesheet" media="print"${to(href)}
    <noscript><link rel="stylesheet"${to(href)}<link rel="stylesheet"${to(path.posix.join(path.posix.dirname(href), typefaces))}</noscript>`;
        }),
  };
}

function styleFor(whole: string, names: ReadonlySet<string>): Style {
  const css = firstStyle(whole, names);
  return { css, hash: inlineHash(css) };
}

/** @returns a page that has one style, with another in its place */
export function restyled(html: string, from: Style, to: Style): string {
  return html
    .replace(from.hash, to.hash)
    .replace(`<style>${from.css}</style>`, () => `<style>${to.css}</style>`);
}

/** @returns where the style sheet of a built page is, below the site's root; empty where it has none */
export function styleSheetOf(html: string): string {
  const href = LINK.exec(html)?.[2] ?? '';
  return href.slice(href.indexOf('assets/'));
}
