/** What a glossary does not list at once of the mentions in a long text. Loaded where there is one. */
import { html } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { inTurns } from '../model/turns.js';
import { mentionItems } from '../pages/glossary-entry.js';
import { textSlice } from './text-slice.js';

/** Drawn at once. */
const SLICE = 50;

/**
 * Adds mentions of an entry to their list, in turns that leave the page free.
 * @param list what they are listed in
 * @param from how many are listed already
 * @param prepare does to what was drawn what is done to every part of the page
 */
export async function drawMentions(
  list: HTMLElement,
  { mentions, language }: Article,
  entry: string,
  from: number,
  prepare: (drawn: ParentNode) => void,
): Promise<void> {
  const rest = inTurns();
  const others = mentions.filter((mention) => mention.entry === entry).slice(from);
  const { lang, dir } = contentTongue(language);
  for (let at = 0; at < others.length; at += SLICE) {
    const items = mentionItems(others.slice(at, at + SLICE), language);
    const slice = textSlice(
      html`<ul lang=${lang} dir=${dir}>
        ${items}
      </ul>`,
    );
    prepare(slice);
    list.append(slice);
    await rest();
  }
}
