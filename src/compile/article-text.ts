import type { Note, Section } from '../model/article.js';
import { proseOf } from '../model/prose.js';
import type { Statement } from '../model/statement.js';
import type { BlockScope } from './blocks.js';
import { collectGivenIds } from './given-ids.js';
import { IdRegister } from './id-register.js';
import type { InlineScope } from './inlines.js';
import type { FragmentLink } from './links.js';
import { writeNearest } from './nearest.js';
import { NoteRegister } from './note-register.js';
import { parseMarkdown } from './parse-markdown.js';
import { collectReferences, toNotes, toSections } from './sections.js';
import { StatementRegister } from './statement-register.js';

/** The text of an article. */
export interface ArticleText {
  sections: Section[];
  notes: Note[];
  statements: Statement[];
  /** All ids of its page. */
  ids: IdRegister;
  /** Ids of the paragraphs, tables and figures that a summary or timeline can rest on. */
  paragraphs: Set<string>;
  /** File names of the pictures it shows. */
  shown: ReadonlySet<string>;
}

/**
 * Reads the Markdown of `article.md`.
 * @param body Markdown whose line numbers are the file's
 * @param base of the article's words, without what only the text may hold
 * @param pictures file names in the article's folder, with the source of those that are SVG
 */
export function readArticleText(
  body: string,
  base: InlineScope,
  folder: string,
  pictures: ReadonlyMap<string, string>,
): ArticleText {
  const { report } = base;
  const root = parseMarkdown(body);
  if (!root) {
    report(1, 'The text is nested too deeply.', 'Take lists and quotations out of one another.');
    const ids = new IdRegister();
    return {
      sections: [],
      notes: [],
      statements: [],
      ids,
      paragraphs: new Set(),
      shown: new Set(),
    };
  }
  const { page: ids, claims: givenClaims } = collectGivenIds(root, report);
  const { footnotes, addresses } = collectReferences(root);
  const notes = new NoteRegister(footnotes, ids, report);
  const claims = new StatementRegister(givenClaims);
  const fragments: FragmentLink[] = [];
  const scope: BlockScope = {
    inline: { ...base, definitions: addresses, fragments, claims, notes },
    ids,
    folder,
    pictures,
    shown: new Set(),
    lines: body.split('\n'),
  };
  const sections = toSections(root, scope);
  const text = { sections, notes: toNotes(notes, scope), statements: claims.statements, ids };
  if (!sections.some(({ blocks }) => blocks.length > 0)) {
    report(1, 'The article has no text.', 'Write it after the front matter.');
  }
  for (const { id, line } of fragments) {
    if (ids.has(id)) continue;
    report(
      line,
      `The link “#${id}” leads to no paragraph or section of the article.`,
      writeNearest(id, ids.ids(), `Or give a paragraph this id: \`{#${id}}\` at its end.`),
    );
  }
  return { ...text, paragraphs: paragraphIds(text), shown: scope.shown };
}

function paragraphIds({ sections, notes }: Pick<ArticleText, 'sections' | 'notes'>): Set<string> {
  const blocks = [...sections, ...notes].flatMap((part) => part.blocks);
  const headings = new Set(
    blocks.flatMap((block) => (block.type === 'subheading' ? [block.id] : [])),
  );
  return new Set(Array.from(proseOf(blocks), ({ id }) => id).filter((id) => !headings.has(id)));
}
