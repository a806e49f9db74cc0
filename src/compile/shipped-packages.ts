import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ShippedPackage } from '../model/shipped-package.js';

/** Packages whose data pages are drawn from when they are built, which no bundle shows. */
export const DRAWN_FROM: readonly string[] = ['world-atlas'];

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
  'idb',
  'lit',
  'lit-element',
  'lit-html',
  'rolldown',
  'uqr',
  'vite',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'workbox-window',
  'world-atlas',
];

/** Vite's file goes on with the licences of what it is built from, none of which ships. */
const OF_OTHERS = /^# Licenses of bundled dependencies/m;

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
    if (!file) throw new Error(`${name} has no file of its licence, which is to be passed on.`);
    const [own = ''] = readFileSync(path.join(folder, file), 'utf8').split(OF_OTHERS);
    return `${name} ${version}\n${licence}\n\n${own.replaceAll('\r', '').trim()}\n`;
  });
  return texts.join(`\n${'-'.repeat(72)}\n\n`);
}
