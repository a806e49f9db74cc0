import type { Article } from '../model/article.js';
import { inTurns } from '../model/turns.js';
import {
  partsOfArticle,
  wholeArticle,
  type ArticlePart,
  type FollowingParts,
} from './article-parts.js';
import type { ImportedDocument } from './imported-document.js';
import { ownArticleApart } from './own-article-apart.js';
import { ownArticle } from './own-article.js';
import type { OwnTextToMake } from './own-text-worker.js';

/** An article that is on its way. */
export interface ComingArticle {
  /** All of it, once its last part was taken. */
  whole: Promise<Article>;
  /** Makes what is not there yet here and now, and has it taken. */
  finish: () => void;
}

/**
 * Makes an article of a long text by a worker. Where that fails, the rest is made on the page.
 * @param take is given each part, in turns that leave the page free
 */
export function takeParts(
  text: OwnTextToMake,
  take: (part: ArticlePart) => void = () => undefined,
): ComingArticle {
  const following: FollowingParts = { slices: [], notes: [], mentions: [] };
  let outline: Article;
  let taken = 0;
  let isOver = false;
  let end: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));

  function next(part: ArticlePart): void {
    taken += 1;
    if ('outline' in part) outline = part.outline;
    else if ('slice' in part) following.slices.push(part.slice);
    else if ('notes' in part) following.notes.push(...part.notes);
    else following.mentions.push(...part.mentions);
    take(part);
  }

  async function follow(): Promise<void> {
    const rest = inTurns();
    for await (const part of ownArticleApart(text)) {
      if (isOver) return;
      next(part);
      await rest();
    }
    isOver = true;
    end();
  }

  function finish(): void {
    if (isOver) return;
    isOver = true;
    const article = ownArticle(JSON.parse(text.json) as ImportedDocument, text.context);
    [...partsOfArticle(article)].slice(taken).forEach(next);
    end();
  }

  follow().catch((problem: unknown) => {
    console.warn(problem);
    finish();
  });
  return { whole: ended.then(() => wholeArticle(outline, following)), finish };
}
