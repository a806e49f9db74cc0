import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ShippedPackage } from '../model/shipped-package.js';

/**
 * What ships and no bundle shows: a package whose data pages are drawn from when they are built, and
 * those that `linkedom` has packed into its own file for workers.
 */
export const UNSEEN: readonly string[] = [
  'world-atlas',
  'boolbase',
  'css-select',
  'css-what',
  'cssomnom',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'html-escaper',
  'htmlparser2',
  'nth-check',
  'uhyphen',
];

/**
 * Every package that readers' devices get something of: code, or a typeface. Pages name them
 * before the scripts are bundled, so this is written by hand; a build that ships another one,
 * or no longer ships one of these, is refused by `licence-watch.ts`.
 */
export const SHIPPED: readonly string[] = [
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/literata',
  '@fontsource-variable/vazirmatn',
  '@fontsource/opendyslexic',
  '@lit/localize',
  '@lit/reactive-element',
  '@mozilla/readability',
  '@zip.js/zip.js',
  'approx-string-match',
  'boolbase',
  'ccount',
  'character-entities',
  'collapse-white-space',
  'css-select',
  'css-what',
  'cssomnom',
  'decode-named-character-reference',
  'devlop',
  'dom-serializer',
  'domelementtype',
  'domhandler',
  'domutils',
  'entities',
  'franc-min',
  'html-escaper',
  'htmlparser2',
  'idb',
  'linkedom',
  'lit',
  'lit-element',
  'lit-html',
  'longest-streak',
  'markdown-table',
  'mdast-util-directive',
  'mdast-util-find-and-replace',
  'mdast-util-find-and-replace/node_modules/escape-string-regexp',
  'mdast-util-from-markdown',
  'mdast-util-gfm',
  'mdast-util-gfm-autolink-literal',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-strikethrough',
  'mdast-util-gfm-table',
  'mdast-util-gfm-task-list-item',
  'mdast-util-phrasing',
  'mdast-util-to-markdown',
  'mdast-util-to-string',
  'micromark',
  'micromark-core-commonmark',
  'micromark-extension-gfm',
  'micromark-extension-gfm-autolink-literal',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-strikethrough',
  'micromark-extension-gfm-table',
  'micromark-extension-gfm-task-list-item',
  'micromark-factory-destination',
  'micromark-factory-label',
  'micromark-factory-space',
  'micromark-factory-title',
  'micromark-factory-whitespace',
  'micromark-util-character',
  'micromark-util-chunked',
  'micromark-util-classify-character',
  'micromark-util-combine-extensions',
  'micromark-util-decode-numeric-character-reference',
  'micromark-util-decode-string',
  'micromark-util-edit-map',
  'micromark-util-html-tag-name',
  'micromark-util-normalize-identifier',
  'micromark-util-resolve-all',
  'micromark-util-subtokenize',
  'n-gram',
  'nth-check',
  'rolldown',
  'stringify-entities',
  'trigram-utils',
  'uhyphen',
  'unist-util-is',
  'unist-util-stringify-position',
  'unist-util-visit',
  'unist-util-visit-parents',
  'uqr',
  'vite',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'workbox-window',
  'world-atlas',
  'yaml',
  'zwitch',
];

/** Vite's file goes on with the licences of what it is built from, none of which ships. */
const OF_OTHERS = /^# Licenses of bundled dependencies/m;

/** Licences of packages that tell theirs without a file: in `package.json` and the read-me. */
const OWN_NOTICES: Readonly<Record<string, string>> = {
  'franc-min':
    'MIT © Titus Wormer, https://wooorm.com; the terms are those of the MIT licence below, as of the other packages by the same author.',
};

/**
 * @param folder of one package, in `node_modules`
 * @throws {Error} where its `package.json` cannot be read
 */
export function packageIn(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  return { name, version, licence: license ?? '' };
}

/** @returns all of {@link SHIPPED} as they are installed below a project's root */
export function shippedPackages(root: string): ShippedPackage[] {
  return SHIPPED.map((name) => packageIn(path.join(root, 'node_modules', name)));
}

/**
 * The licences of all of {@link SHIPPED} word by word, as each asks to be passed on.
 * @throws {Error} where a package has no file of its licence
 */
export function licenceTexts(root: string): string {
  const texts = shippedPackages(root).map(({ name, version, licence }) => {
    const folder = path.join(root, 'node_modules', name);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    const text = file ? readFileSync(path.join(folder, file), 'utf8') : OWN_NOTICES[name];
    if (!text) throw new Error(`${name} has no file of its licence, which is to be passed on.`);
    const [own = ''] = text.split(OF_OTHERS);
    return `${name} ${version}\n${licence}\n\n${own.replaceAll('\r', '').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}
