/** Lets the reader explain a word of their text. Loaded when it is first asked for. */
import { msg, str } from '@lit/localize';
import '../elements/term-editor.js';
import { keepPlace } from '../offline/place.js';
import { newTerm, termFor, termsIn } from '../storage/own-term.js';
import { storage } from '../storage/storage.js';
import { sayAfterReload } from './say-after-reload.js';

/**
 * Opens the editor on a word; on its explanation, where it has one. Once it is kept the page is
 * loaded again, at the same place: the word may stand anywhere in it.
 * @param text id of the own text
 * @param words what is selected in it
 * @throws {StorageProblem}
 */
export async function explainWord(text: string, words: string): Promise<void> {
  const terms = await termsIn(storage, text);
  const editor = document.querySelector('term-editor') ?? makeEditor();
  const kept = await editor.open(termFor(terms, text, words) ?? newTerm(text, words), text);
  if (!kept) return;
  sayAfterReload(msg(str`Explained: ${kept.term}`));
  keepPlace({ asked: true });
  location.reload();
}

function makeEditor(): HTMLElementTagNameMap['term-editor'] {
  return document.querySelector('main')!.appendChild(document.createElement('term-editor'));
}
