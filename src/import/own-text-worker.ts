/** Makes an article of a long text that is kept, away from the page. */
import type { ImportedDocument } from './imported-document.js';
import { ownArticle, type OwnContext } from './own-article.js';
import { partsOfArticle, type ArticlePart } from './article-parts.js';

/** What the worker is given. */
export interface OwnTextToMake {
  /** The kept text, an `ImportedDocument`, as JSON: a browser hands a string over in no time. */
  json: string;
  context: OwnContext;
}

/** What it answers, part by part, and in the end `null`. */
export type OwnTextAnswer = ArticlePart | null;

const answer = (given: OwnTextAnswer): void => postMessage(given);

addEventListener('message', ({ data: { json, context } }: MessageEvent<OwnTextToMake>) => {
  const article = ownArticle(JSON.parse(json) as ImportedDocument, context);
  for (const part of partsOfArticle(article)) answer(part);
  answer(null);
});
