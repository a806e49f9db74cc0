import type { Article } from '../model/article.js';
import { textOf } from '../model/inline.js';
import { proseOf } from '../model/prose.js';
import type { SearchBlock, TextToSearch } from './text-to-search.js';

/** What of an article is searched: its text, not what explains it. */
type Searched = Pick<Article, 'title' | 'dek' | 'sections' | 'notes'>;

/** The parts of an article that can be found, by the ids they have in its page. */
export function blocksOf({ title, dek, sections, notes }: Searched): SearchBlock[] {
  const blocks: SearchBlock[] = [
    { id: '', kind: 'title', text: title },
    { id: '', kind: 'prose', text: textOf(dek) },
    ...sections.flatMap((section) => [
      { id: section.id, kind: 'heading' as const, text: textOf(section.heading ?? []) },
      ...proseBlocks(section.blocks),
    ]),
    ...notes.flatMap((note) => proseBlocks(note.blocks)),
  ];
  return blocks.filter(({ text }) => text.trim() !== '');
}

/** An article that the site publishes, as a search sees it. */
export function publishedText(article: Article): TextToSearch {
  const { slug, title, language } = article;
  return { shelf: 'site', id: slug, changed: '', title, language, blocks: blocksOf(article) };
}

function proseBlocks(blocks: Parameters<typeof proseOf>[0]): SearchBlock[] {
  return Array.from(proseOf(blocks), ({ id, children }) => ({
    id,
    kind: 'prose' as const,
    text: textOf(children),
  }));
}
