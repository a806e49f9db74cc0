import { render } from 'lit';
import '../../../src/elements/open-review.js';
import { blocksOf } from '../../../src/import/html-blocks.js';
import { htmlDocument } from '../../../src/import/html-document.js';
import { importHere } from '../../../src/import/import-here.js';
import type { ImportAnswer } from '../../../src/import/import-worker.js';
import { ImportProblem } from '../../../src/import/import-problem.js';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported-document.js';
import { ownArticle } from '../../../src/import/own-article.js';
import { articlePage } from '../../../src/pages/article.js';
import { wordsOf } from '../../fixtures/page-facts.js';

/** Words around a vector, so that it stands in a text as that of an article. */
const PROSE =
  '<p>The ferry to the island runs again after nine years, the harbour office said on Monday, and it will cross four times a day in summer and twice a day in winter.</p>';

/** A page with something hostile in the middle of its text. */
export const around = (vector: string): string =>
  `<!doctype html><html lang="en"><body><article><h1>Ferry</h1>${PROSE}${vector}${PROSE}</article></body></html>`;

/** A way in: the program on the page’s own thread, or the worker that readers’ texts go through. */
export type WayIn = (text: string) => Promise<ImportedDocument | null>;

/** @returns null where the text was refused in words */
export const here: WayIn = (text) => {
  try {
    return Promise.resolve(importHere({ text, kind: 'html', url: null }));
  } catch (problem) {
    if (problem instanceof ImportProblem) return Promise.resolve(null);
    throw problem;
  }
};

/** The worker of the product, kept for all texts of a test. */
export function apart(): { read: WayIn; end: () => void } {
  const worker = new Worker(new URL('../../../src/import/import-worker.ts', import.meta.url), {
    type: 'module',
  });
  const read: WayIn = (text) =>
    new Promise((resolve, reject) => {
      const blocks: ImportedBlock[] = [];
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
        if ('blocks' in data) blocks.push(...data.blocks);
        else resolve('rest' in data ? { ...data.rest, blocks } : null);
      };
      worker.onerror = () => reject(new Error('The worker failed.'));
      worker.postMessage({ text, kind: 'html', url: null });
    });
  return { read, end: () => worker.terminate() };
}

/** What the templates of the product write; anything else came from the text. */
const WRITTEN = new Set(
  'nav ol ul li a article header h1 h2 h3 h4 p time span div section em strong sup code br hr blockquote table caption thead tbody tr th td figure figcaption img details summary aside button svg path bdi print-notes input label select option textarea form open-review glossary-definition'.split(
    ' ',
  ),
);

/** Draws a text as `/open/` and `/read/` do, into a room that may have held another one. */
export async function draw(document: ImportedDocument, room: HTMLElement): Promise<void> {
  const article = ownArticle(document, {
    id: 'hostile',
    entries: [],
    entriesLanguage: 'en',
    notesName: 'Notes',
  });
  const page = articlePage({ name: 'Lectern' }, article, (src) => src, {
    href: '../',
    label: 'Library',
  });
  const text = room.querySelector<HTMLElement>('.room-text') ?? roomOf('div', 'room-text', room);
  const review = room.querySelector('open-review') ?? roomOf('open-review', '', room);
  render(page.frame.main, text);
  Object.assign(review, { document, corrections: new Map(), opened: true });
  await review.updateComplete;
}

function roomOf<Name extends 'div' | 'open-review'>(
  name: Name,
  className: string,
  room: HTMLElement,
): HTMLElementTagNameMap[Name] {
  const made = room.ownerDocument.createElement(name);
  made.className = className;
  room.append(made);
  return made;
}

/** @returns what stands in a drawn text that no template of ours has */
export function foreignIn(room: HTMLElement): string[] {
  return [...room.querySelectorAll('*')].flatMap((element) => {
    const isOurs =
      WRITTEN.has(element.localName) &&
      (element.localName !== 'svg' || element.closest('.mark-button, .listen-button'));
    const attributes = [...element.attributes].filter(
      ({ name, value }) =>
        name.startsWith('on') ||
        name === 'style' ||
        (['href', 'src', 'action', 'formaction'].includes(name) &&
          /^(?!https?:|mailto:)[^/#.?]*:/i.test(value)),
    );
    return isOurs && attributes.length === 0
      ? []
      : [new XMLSerializer().serializeToString(element).slice(0, 300)];
  });
}

/**
 * The words of a text after it was drawn and made harmless once more. Where a page’s text begins and
 * ends is guessed, and not guessed a second time. What the reader itself says in the place of a
 * picture, and the number of a note, are no words of the text.
 */
export function secondPass(room: HTMLElement, language: string): string {
  const text = room.querySelector('#text')!.cloneNode(true) as HTMLElement;
  for (const words of text.querySelectorAll('.missing-picture, .note-reference')) words.remove();
  const { body } = htmlDocument(`<html><body>${text.getHTML()}</body></html>`);
  const { blocks, notes } = blocksOf(body, { url: null, language });
  return oneLine(wordsOf({ dek: [], blocks, notes }));
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
