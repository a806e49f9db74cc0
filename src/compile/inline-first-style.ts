import path from 'node:path';
import { addNames, firstStyle, namesIn } from './first-style.js';
import { inlineHash } from './inline-hash.js';

/** Stands in the policy of a page's `<meta>` until the hash of its style is known. */
export const STYLE_HASH_PLACE = 'hash-of-first-style';

const LINK = /<link rel="stylesheet"( crossorigin)? href="([^"]*)">/;

/** Where the text of a page begins. What stands before it is drawn without the style of the text. */
const TEXT = /<div class="prose" id="text"/;

/** What pages of a kind have that the style sheet names. */
interface Found<Held> {
  /** What they have before their text; on pages that are no text, all. */
  before: Held;
  /** What they have at all. */
  all: Held;
}

/** Names that stand in pages and in the style sheet, by the kind of page. */
export type Names = ReadonlyMap<string, Found<ReadonlySet<string>>>;

/** A style that stands in a page, and what a policy calls it: `sha256-…`. */
interface Part {
  css: string;
  hash: string;
}

/** The style of a kind of page: that of what is before its text, and of the text where it has any. */
export type Style = readonly [before: Part, text?: Part];

/**
 * Puts what each page needs for its first paint into the page, so that nothing is waited for. The
 * whole style sheet comes after it: `src/entries/after-text.ts` makes it hold; browsers
 * without scripts take it at once. So do they the typefaces, which scripts take in
 * where they are used: `src/settings/typeface-style.ts`.
 *
 * Where a page has a text, the style of the text comes with it: a slow phone draws the headline
 * before it has taken in the rules of tables, notes and all that is below. An element in the body
 * may hold no style, so it waits in a `<template>` for `src/entries/style-of-text.ts`.
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
  /** @returns a page that was given one style, with another in its place */
  replace: (html: string, from: Style, to: Style) => string;
}

/**
 * @param whole the whole style sheet
 * @param faces file of the style sheet of typefaces, beside the whole one
 * @param script what has the style of a text hold
 */
export function firstStyles(whole: string, faces: string, script: string): FirstStyles {
  const wanted = namesIn(whole);
  const names = new Map<string, Found<Set<string>>>();
  const styles = new Map<string, Style>();
  const typefaces = path.basename(faces);
  const ofText = ([, text]: Style): string =>
    text ? `<template>${styleTag(text)}</template><script>${script}</script>` : '';
  /** Has a kind's names added to, and makes its style anew where there are more. */
  const grow = (kind: string, add: (known: Found<Set<string>>) => void): Style => {
    const known = names.get(kind) ?? { before: new Set(), all: new Set() };
    const before = sizeOf(known);
    add(known);
    names.set(kind, known);
    const was = styles.get(kind);
    if (was && sizeOf(known) === before) return was;
    const style = styleFor(whole, known);
    // Names may be more and the style the same: pages that have it stay as they are.
    if (was && quotedHashes(was) === quotedHashes(style)) return was;
    styles.set(kind, style);
    return style;
  };
  return {
    see: (kind, html) =>
      grow(kind, (known) => {
        addNames(html.slice(0, TEXT.exec(html)?.index), wanted, known.before);
        addNames(html, wanted, known.all);
      }),
    names: () => names,
    settle(more) {
      for (const [kind, found] of more) {
        grow(kind, (known) => {
          for (const name of found.before) known.before.add(name);
          for (const name of found.all) known.all.add(name);
        });
      }
    },
    of: (kind) => styles.get(kind)!,
    hashes: () => [...new Set([...styles.values()].flatMap(hashesOf))].sort(),
    put: (html, style) =>
      html
        .replace(STYLE_HASH_PLACE, quotedHashes(style))
        .replace(TEXT, (text) => ofText(style) + text)
        .replace(LINK, (_link, crossorigin: string | undefined, href: string) => {
          const to = (file: string): string => `${crossorigin ?? ''} href="${file}">`;
          return `${styleTag(style[0])}
    <link rel="stylesheet" media="print"${to(href)}
    <noscript><link rel="stylesheet"${to(href)}<link rel="stylesheet"${to(path.posix.join(path.posix.dirname(href), typefaces))}</noscript>`;
        }),
    replace: (html, from, to) =>
      html
        .replace(quotedHashes(from), quotedHashes(to))
        .replace(styleTag(from[0]), () => styleTag(to[0]))
        .replace(ofText(from), '')
        .replace(TEXT, (text) => ofText(to) + text),
  };
}

function sizeOf({ before, all }: Found<ReadonlySet<string>>): number {
  return before.size + all.size;
}

function styleFor(whole: string, { before, all }: Found<ReadonlySet<string>>): Style {
  const first = partOf(firstStyle(whole, before));
  const text = firstStyle(whole, all, before);
  return text === '' ? [first] : [first, partOf(text)];
}

function partOf(css: string): Part {
  return { css, hash: inlineHash(css) };
}

function styleTag({ css }: Part): string {
  return `<style>${css}</style>`;
}

function hashesOf(style: Style): string[] {
  return style.flatMap((part) => part?.hash ?? []);
}

/** The hashes as a policy lists them, inside the quotes around the place of the first. */
function quotedHashes(style: Style): string {
  return hashesOf(style).join("' '");
}

/** @returns where the style sheet of a built page is, below the site's root; empty where it has none */
export function styleSheetOf(html: string): string {
  const href = LINK.exec(html)?.[2] ?? '';
  return href.slice(href.indexOf('assets/'));
}
