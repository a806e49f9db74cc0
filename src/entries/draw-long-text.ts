import type { TemplateResult } from 'lit';
import type { ArticlePart } from '../import/article-parts.js';
import type { OwnTextToMake } from '../import/own-text-worker.js';
import { takeParts } from '../import/take-parts.js';
import type { Article, Note, Section } from '../model/article.js';
import { textSlice } from './text-slice.js';

/** A page that a long text is drawn into. */
export interface LongPage {
  /** @returns the page without its text, in no document yet */
  frame: (outline: Article) => DocumentFragment;
  sections: (slice: readonly Section[], outline: Article) => TemplateResult[];
  notes: (slice: readonly Note[], outline: Article) => TemplateResult[];
  /** Does to what was drawn what is done to every text. */
  prepare: (drawn: ParentNode) => void;
  /** Puts the page into the document, at the place that is wanted. */
  show: (frame: DocumentFragment) => void;
  /** Id of the place that the text is opened at; empty where that is its beginning. */
  wanted: string;
}

/**
 * Makes an article of a long text and draws it in slices: what is read first is there at once, and
 * the rest never blocks the page. A text that is opened further down is shown once that place is
 * there, so that nothing jumps. `aria-busy` is on the text until all of it is there. Where it is
 * printed before, what is missing is drawn in one go.
 * @returns the article without its words, once its first screen is there, and the whole, once all is
 */
export function drawLongText(
  text: OwnTextToMake,
  page: LongPage,
): { shown: Promise<Article>; whole: Promise<Article> } {
  let outline: Article;
  let frame: DocumentFragment;
  let room: HTMLElement;
  let notesRoom: HTMLElement;
  let isFound = page.wanted === '';
  let isShown = false;
  let tellShown: (outline: Article) => void;
  const shown = new Promise<Article>((resolve) => (tellShown = resolve));

  const has = (drawn: ParentNode): boolean =>
    drawn.querySelector(`#${CSS.escape(page.wanted)}`) !== null;

  function take(part: ArticlePart): void {
    if ('outline' in part) begin(part.outline);
    else if ('slice' in part) add(room, page.sections(part.slice, outline));
    else if ('notes' in part) add(notesRoom, page.notes(part.notes, outline));
  }

  function begin(article: Article): void {
    outline = article;
    frame = page.frame(article);
    page.prepare(frame);
    room = frame.querySelector<HTMLElement>('#text')!;
    notesRoom = frame.querySelector<HTMLElement>('.notes')!;
    room.setAttribute('aria-busy', 'true');
    isFound ||= has(frame);
  }

  function add(to: HTMLElement, parts: TemplateResult[]): void {
    const slice = textSlice(parts);
    page.prepare(slice);
    to.append(slice);
    isFound ||= has(slice);
    if (isFound && !isShown) show();
  }

  function show(): void {
    isShown = true;
    page.show(frame);
    tellShown(outline);
  }

  const coming = takeParts(text, take);
  // Before the notes on paper look for the names in the text.
  addEventListener('beforeprint', coming.finish, { capture: true });
  const whole = coming.whole.then((article) => {
    removeEventListener('beforeprint', coming.finish, { capture: true });
    if (!isShown) show();
    room.removeAttribute('aria-busy');
    return article;
  });
  return { shown, whole };
}
