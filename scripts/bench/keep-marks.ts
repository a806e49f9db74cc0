import type { Page } from '@playwright/test';
import { toAnnotation } from '../../src/model/annotation.js';
import { MARK_KINDS } from '../../src/model/mark-kind.js';
import { markPlace } from '../../src/model/mark.js';
import { blockAt } from '../../src/model/text-content.js';
import type { TextBlock, TextContent } from '../../src/model/text-content.js';
import type { Note } from '../../src/storage/records.js';
import { BESIDE_ALWAYS } from '../../src/storage/text-map.js';

/** Letters of a marked passage, about. */
const LENGTH = 40;

/**
 * Keeps marks for the text of an open page, as its reader would have made them: one after the other
 * all through it, in all kinds. They are drawn when it is opened next.
 * @param text id of the text
 * @param count how many there are
 */
export async function keepMarks(page: Page, text: string, count: number): Promise<void> {
  const content = contentOf(await page.evaluate(readBlocks, BESIDE_ALWAYS));
  const notes = Array.from({ length: count }, (_, number) => noteOf(content, text, number, count));
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name }) => name === 'lectern'),
  );
  await page.evaluate(writeNotes, notes as object[]);
}

/** The text as the site's own map of it has it: a line for each block. */
function contentOf(blocks: readonly { id: string; words: string }[]): TextContent {
  let start = 0;
  const placed = blocks.map(({ id, words }): TextBlock => {
    const block = { id, start, end: start + words.length };
    start = block.end + 1;
    return block;
  });
  return { text: blocks.map(({ words }) => words).join('\n'), blocks: placed };
}

function noteOf(content: TextContent, text: string, number: number, count: number): Note {
  const at = Math.floor((content.text.length * number) / count);
  const block = blockAt(content.blocks, at)!;
  const start = Math.min(at, block.end - 1);
  const passage = { start, end: Math.min(start + LENGTH, block.end) };
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const created = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString();
  const annotation = toAnnotation({
    id,
    text,
    kind: MARK_KINDS[number % MARK_KINDS.length]!,
    note: '',
    ...markPlace(content, passage),
    source: { url: 'https://news.example/', title: text, language: 'en' },
    created,
    modified: created,
  });
  return { id, changed: created, text, annotation };
}

/** Runs in the page: the words of its blocks. */
function readBlocks(beside: string): { id: string; words: string }[] {
  return [...document.querySelectorAll('#text :is(h2, p)[id]')].map((block) => {
    const copy = block.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(beside)) other.remove();
    return { id: block.id, words: copy.textContent.replaceAll(/\s+/g, ' ').trim() };
  });
}

/** Runs in the page. Of any shape for the compiler, which would follow JSON without end. */
async function writeNotes(notes: readonly object[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('notes', 'readwrite');
      for (const note of notes) writing.objectStore('notes').put(note);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      writing.onabort = () => reject(writing.error!);
    };
  });
  localStorage.setItem('lectern:kept', JSON.stringify({ notes: notes.length }));
}
