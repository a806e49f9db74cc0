import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { inLanguage } from '../../src/compile/in-language.js';
import { articleEpub } from '../../src/export/article-epub.js';
import type { CopyPictures } from '../../src/export/copy-picture.js';
import type { Article } from '../../src/model/article.js';
import { ROOT } from '../e2e/harness/built-pages.js';
import { readSite } from '../e2e/harness/site.js';
import { anyArticle } from '../unit/export/any-article.js';
import { arabicArticle } from '../unit/export/arabic-article.js';
import { epubcheck, epubcheckMissing } from './epubcheck.js';

let folder: string;
test.beforeEach(() => {
  const missing = epubcheckMissing();
  test.skip(missing !== null, missing ?? '');
  folder = mkdtempSync(join(tmpdir(), 'lectern-epub-'));
});
test.afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const PICTURES: CopyPictures = new Map([
  [
    'anatomy-of-a-line.svg',
    {
      type: 'image/svg+xml',
      bytes: new Uint8Array(readFileSync(`${ROOT}/content/readable-text/anatomy-of-a-line.svg`)),
    },
  ],
]);

async function faultsOf(article: Article, name: string): Promise<string[]> {
  const file = join(folder, `${name}.epub`);
  writeFileSync(file, await articleEpub(article, PICTURES));
  return epubcheck(file);
}

test('every article of the site is a valid EPUB 3, without a warning @sample', async () => {
  const { articles } = await readSite();
  expect(articles).not.toHaveLength(0);
  for (const article of articles) expect(await faultsOf(article, article.slug)).toEqual([]);
});

test('an Arabic article is one too, with its parts named in English and in Arabic', async () => {
  expect(await faultsOf(arabicArticle(), 'english-interface')).toEqual([]);
  const faults = inLanguage('ar', () => faultsOf(arabicArticle(), 'arabic-interface'));
  expect(await faults).toEqual([]);
});

test('whatever a text says and holds, its EPUB is valid', async () => {
  for (const [index, article] of fc.sample(anyArticle, 6).entries()) {
    expect(await faultsOf(article, `any-${index}`), JSON.stringify(article)).toEqual([]);
  }
});

test('epubcheck would say so: a file that is none has faults', () => {
  const file = join(folder, 'none.epub');
  writeFileSync(file, 'not an EPUB');
  expect(epubcheck(file)).not.toEqual([]);
});
