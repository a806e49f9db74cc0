import { msg } from '@lit/localize';
import type { Article } from '../model/article.js';
import { ownTongue, placeId, type Copy, type CopyPart } from './copy.js';
import { copyGlossary } from './copy-glossary.js';
import { copySummary } from './copy-summary.js';
import { copyTimeline } from './copy-timeline.js';
import { copyVoices } from './copy-voices.js';
import { element, type Content, type Markup } from './markup.js';

/** What goes with the text of a copy. */
export interface Companion {
  part: Exclude<CopyPart, 'text'>;
  /** Its name, in the interface's language. */
  title: string;
  /** Of EPUB's vocabulary and of DPUB-ARIA, where they have a word for it. */
  type: string | null;
  role: string | null;
  content: (copy: Copy) => Content;
}

/** What an article has besides its text, in the order of its pages. */
export function companionsOf(article: Article): Companion[] {
  const { summary, glossary, events, statements } = article;
  const all: (Companion & { filled: boolean })[] = [
    {
      part: 'summary',
      title: msg('Summary'),
      type: 'abstract',
      role: 'doc-abstract',
      content: copySummary,
      filled: summary.sentence.children.length > 0,
    },
    {
      part: 'glossary',
      title: msg('Glossary'),
      type: 'glossary',
      role: 'doc-glossary',
      content: copyGlossary,
      filled: glossary.length > 0,
    },
    {
      part: 'timeline',
      title: msg('Timeline'),
      type: 'appendix',
      role: 'doc-appendix',
      content: copyTimeline,
      filled: events.length > 0,
    },
    {
      part: 'voices',
      title: msg('Voices'),
      type: 'appendix',
      role: 'doc-appendix',
      content: copyVoices,
      filled: statements.length > 0,
    },
  ];
  return all.filter(({ filled }) => filled);
}

/** One of them with its heading. */
export function copyCompanion({ part, title, type, role, content }: Companion, copy: Copy): Markup {
  const { article, form } = copy;
  const id = placeId(part, 'part');
  return element(
    'section',
    { 'aria-labelledby': id, ...form.semantics(type, role) },
    element(`h${form.level}`, { id, ...ownTongue(article.language) }, title),
    content(copy),
  );
}
