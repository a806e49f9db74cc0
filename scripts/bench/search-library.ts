import type { Page } from '@playwright/test';
import { searchTexts, searchTongues } from './search-texts.js';

/** So many texts are put into the database at once. */
const BATCH = 250;

/** Puts texts of the reader's own into the database of the site that a page is of. */
export async function fillLibrary(page: Page, count: number): Promise<void> {
  const tongues = searchTongues();
  for (let from = 0; from < count; from += BATCH) {
    const texts = searchTexts(tongues, from, Math.min(BATCH, count - from));
    await page.evaluate(
      (records) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('lectern');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('texts', 'readwrite');
            for (const record of records) writing.objectStore('texts').put(record);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            writing.onabort = () => {
              reject(writing.error ?? new Error('The texts could not be kept.'));
            };
          };
        }),
      texts,
    );
  }
}

/** What is searched for in them: frequent and rare words, several, half a word, a slip, and other scripts. */
export function searchQueries(): string[] {
  const [english, german, arabic, chinese] = searchTongues();
  const word = (from: typeof english, index: number): string => from!.words[index]!;
  const slip = word(english, 40_001);
  return [
    word(english, 3),
    word(english, 40),
    `${word(english, 40)} ${word(english, 300)}`,
    `${word(english, 3)} ${word(english, 5)} ${word(english, 90)}`,
    word(english, 3_000).slice(0, 3),
    `${slip.slice(0, 2)}${slip.slice(3)}`,
    word(german, 70),
    word(arabic, 60),
    word(chinese, 2) + word(chinese, 9),
  ];
}
