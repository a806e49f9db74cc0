import { createHash } from 'node:crypto';
import path from 'node:path';
import { addNames, firstStyle } from './first-style.js';

/** Stands in the policy of a page's `<meta>` until the hash of its style is known. */
export const STYLE_HASH_PLACE = 'hash-of-first-style';

const LINK = /<link rel="stylesheet"( crossorigin)? href="([^"]*)">/;

/**
 * Puts what each page needs for its first paint into the page, so that nothing is waited for. The
 * whole style sheet comes after it: `src/entries/whole-style.ts` makes it hold; printers and
 * browsers without scripts take it at once. So do the latter the typefaces, which scripts take in
 * where they are used: `src/settings/typeface-style.ts`.
 *
 * One style for each kind of page, so that one header can name the hashes of all: so every page
 * has to be seen before any is changed.
 */
export interface FirstStyles {
  /** Takes note of what a page of a kind has. */
  see(kind: string, html: string): void;
  /**
   * Makes the styles, once every page was seen.
   * @param css the whole style sheet
   * @param faces file of the style sheet of typefaces, beside the whole one
   * @returns `sha256-…` of each
   */
  settle(css: string, faces: string): string[];
  /** @returns a page of a kind with its style in it */
  put(kind: string, html: string): string;
}

export function firstStyles(): FirstStyles {
  const names = new Map<string, Set<string>>();
  const styles = new Map<string, { css: string; hash: string }>();
  let typefaces = '';
  return {
    see(kind, html) {
      const known = names.get(kind) ?? new Set();
      addNames(html, known);
      names.set(kind, known);
    },
    settle(whole, faces) {
      typefaces = path.basename(faces);
      for (const [kind, known] of names) {
        const css = firstStyle(whole, known);
        const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
        styles.set(kind, { css, hash });
      }
      return [...styles.values()].map(({ hash }) => hash).sort();
    },
    put(kind, html) {
      const { css, hash } = styles.get(kind)!;
      return html
        .replace(STYLE_HASH_PLACE, hash)
        .replace(LINK, (_link, crossorigin: string | undefined, href: string) => {
          const to = (file: string): string => `${crossorigin ?? ''} href="${file}">`;
          return `<style>${css}</style>
    <link rel="stylesheet" media="print"${to(href)}
    <noscript><link rel="stylesheet"${to(href)}<link rel="stylesheet"${to(path.posix.join(path.posix.dirname(href), typefaces))}</noscript>`;
        });
    },
  };
}

/** @returns where the style sheet of a built page is, below the site's root; empty where it has none */
export function styleSheetOf(html: string): string {
  const href = LINK.exec(html)?.[2] ?? '';
  return href.slice(href.indexOf('assets/'));
}
