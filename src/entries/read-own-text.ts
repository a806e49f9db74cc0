import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { ImportedDocument } from '../import/imported-document.js';
import { ownArticle } from '../import/own-article.js';
import type { Article } from '../model/article.js';
import type { ViewId } from '../pages/views.js';
import { StorageProblem } from '../storage/problem.js';
import { findOwnText } from './find-own-text.js';
import { ownRoot, type OwnPage } from './own-page.js';
import { showWholeText } from './show-whole-text.js';

/** What is shown, for those who add to it. */
export interface ShownText {
  /** Without its words, where they are still being drawn. */
  article: Article;
  view: ViewId;
  /** The whole article, once all of it is drawn. */
  whole: Promise<Article>;
}

/** UTF-16 code units of JSON: some 15,000 words, which are made and drawn well within 50 ms. */
const LONG = 120_000;

/**
 * Puts the text that the address names into the page; says why where it cannot.
 * @returns null where there is nothing to be read
 */
export async function readOwnText(): Promise<ShownText | null> {
  const data = document.getElementById('page-data')!.textContent;
  const { view } = JSON.parse(data) as { view: ViewId };
  const id = new URLSearchParams(location.search).get('text') ?? '';
  try {
    const shown = await read({ id, view });
    if (!shown)
      tell(
        ownRoot(view),
        msg(
          'This text is not on this device. It may have been removed, or brought to another browser.',
        ),
      );
    return shown;
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    tell(ownRoot(view), problem.message);
    return null;
  }
}

async function read(own: OwnPage): Promise<ShownText | null> {
  const text = await findOwnText(own.id);
  if (!text) return null;
  if (text.json.length > LONG) {
    const { readLongText } = await import('./read-long-text.js');
    return readLongText(text, own);
  }
  const document = JSON.parse(text.json) as ImportedDocument;
  return showWholeText(own, ownArticle(document, text.context));
}

function tell(root: string, words: string): void {
  const main = document.getElementById('main')!;
  main.querySelector('noscript')?.remove();
  const room = document.createElement('div');
  main.querySelector('#text')!.append(room);
  render(
    html`<p class="dek">${words}</p>
      <p>
        <a href=${root}>${msg('Library')}</a> ·
        <a href="${root}open/">${msg('Open a text of your own')}</a>
      </p>`,
    room,
  );
}
