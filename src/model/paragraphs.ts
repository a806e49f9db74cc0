import type { Article } from './article.js';
import type { Block } from './block.js';
import { textOf } from './inline.js';

/**
 * The text of every paragraph, by its id, in reading order.
 * @param article any article
 * @returns paragraph id → its words; lists, quotations and passages are searched too
 */
export function paragraphsOf({ sections }: Pick<Article, 'sections'>): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'paragraph') found.set(block.id, textOf(block.children));
      else if (block.type === 'list') block.items.forEach(walk);
      else if (block.type === 'quotation' || block.type === 'foreign-passage') walk(block.children);
      else if (block.type === 'figure') walk(block.description);
    }
  };
  sections.forEach((section) => {
    walk(section.blocks);
  });
  return found;
}
