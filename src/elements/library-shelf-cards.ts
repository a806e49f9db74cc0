import { render, type TemplateResult } from 'lit';
import type { LibraryText, OwnLibraryText } from '../model/library-query.js';
import { showProgress } from './card-progress.js';

/**
 * The articles of the site that a page lists; how far they are read is not known of them.
 * @param list has a card for each
 */
export function siteTexts(list: ParentNode): LibraryText[] {
  return siteCards(list).map((card) => {
    const title = card.querySelector('h2')!;
    return {
      id: card.dataset['text']!,
      shelf: 'site',
      title: title.textContent.trim(),
      language: title.closest('[lang]')?.getAttribute('lang') ?? 'und',
      date: card.querySelector('time')!.dateTime,
      progress: null,
    };
  });
}

/**
 * Shows texts in a list that has the cards of articles: those not shown are hidden, and cards of own
 * texts come and go.
 * @param draw what stands on the card of an own text
 */
export function showCards(
  list: Element,
  texts: readonly (LibraryText | OwnLibraryText)[],
  draw: (text: OwnLibraryText) => TemplateResult,
): void {
  const site = new Map(siteCards(list).map((card) => [card.dataset['text'], card]));
  const own = new Map(ownCards(list).map((card) => [card.dataset['own'], card]));
  const shown = texts.map((text): HTMLElement => {
    if (!('source' in text)) {
      const card = site.get(text.id)!;
      showProgress(card, text.progress);
      return card;
    }
    const card = own.get(text.id) ?? document.createElement('li');
    card.className = 'card';
    card.dataset['own'] = text.id;
    render(draw(text), card);
    return card;
  });
  for (const card of site.values()) card.hidden = !shown.includes(card);
  for (const card of own.values()) if (!shown.includes(card)) card.remove();
  place(list, shown);
}

/** Moves only what stands elsewhere: what is moved loses the focus. */
function place(list: Element, cards: readonly Element[]): void {
  let last: Element | null = null;
  for (const card of cards) {
    const next: Element | null = last ? last.nextElementSibling : list.firstElementChild;
    if (card !== next) list.insertBefore(card, next);
    last = card;
  }
}

function siteCards(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.card[data-text]')];
}

function ownCards(list: ParentNode): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.card[data-own]')];
}
