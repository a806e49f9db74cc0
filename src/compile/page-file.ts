import type { PlannedPage } from '../pages/page.js';
import { folderOf } from './article-of-page.js';

/** @returns the page's file below the output folder: `aleppo-ceasefire/index.html` */
export function fileOf(page: Pick<PlannedPage, 'path' | 'language'>): string {
  const address = folderOf(page);
  return address.endsWith('.html') ? address : `${address}index.html`;
}

/** @returns the file that an address such as `/aleppo-ceasefire/` stands for */
export function fileAt(address: string): string {
  const relative = address.replace(/^\//, '');
  return relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative;
}
