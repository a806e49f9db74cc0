import { msg, str } from '@lit/localize';
import type { Article, Note, Section } from '../model/article.js';
import { formatDate } from '../model/format-date.js';
import type { Inline } from '../model/inline.js';
import { heading, ownTongue, ownWords, placeHref, placeId, type Copy } from './copy.js';
import { copyBlocks } from './copy-blocks.js';
import { copyInlines, referenceId } from './copy-inlines.js';
import { copySources } from './copy-sources.js';
import { element, type Content, type Markup } from './markup.js';

/** The text itself after its header: sections, notes and sources. */
export function copyText(copy: Copy): Content {
  const { contentNote, language, sections, notes, sources } = copy.article;
  return [
    contentNote === null
      ? null
      : element(
          'section',
          copy.form.semantics('notice', 'doc-notice'),
          element(
            'p',
            {},
            ownWords(language, element('strong', {}, msg('Content note'))),
            ' ',
            contentNote,
          ),
        ),
    sections.map((section) => copySection(section, copy)),
    notes.length > 0 ? copyNotes(notes, copy) : null,
    sources.length > 0
      ? element(
          'section',
          { 'aria-labelledby': SOURCES },
          heading(2, SOURCES, msg('Sources'), language),
          copySources(sources),
        )
      : null,
  ];
}

const SOURCES = 'sources';
const NOTES = 'notes';

/** Title, standfirst, day and place: what a title page has. */
export function copyHeader(copy: Copy): Markup {
  const { title, dek, language } = copy.article;
  return element(
    'header',
    copy.form.semantics('titlepage', null),
    element('h1', { id: placeId('text', 'title') }, title),
    dek.length > 0
      ? element(
          'p',
          { class: 'dek', ...copy.form.semantics('subtitle', 'doc-subtitle') },
          copyInlines(dek, copy, language),
        )
      : null,
    byline(copy.article),
  );
}

function byline({ published, place, language }: Article): Markup | null {
  const day =
    published === null
      ? null
      : element('time', { datetime: published }, formatDate(published, language));
  const parts = [day, place].filter((part) => part !== null);
  return parts.length === 0
    ? null
    : element('p', { class: 'byline' }, parts.flatMap((part) => [' · ', part]).slice(1));
}

function copySection({ id, heading: words, blocks }: Section, copy: Copy): Markup {
  const { language } = copy.article;
  const place = placeId('text', id);
  return words === null
    ? element('section', { id: place }, copyBlocks(blocks, copy, language))
    : element(
        'section',
        { 'aria-labelledby': place },
        element('h2', { id: place }, copyInlines(words, copy, language)),
        copyBlocks(blocks, copy, language),
      );
}

function copyNotes(notes: readonly Note[], copy: Copy): Markup {
  const { language } = copy.article;
  const { semantics } = copy.form;
  return element(
    'section',
    { 'aria-labelledby': NOTES, ...semantics('endnotes', 'doc-endnotes') },
    heading(2, NOTES, msg('Notes'), language),
    element(
      'ol',
      {},
      notes.map((note) =>
        element(
          'li',
          { id: placeId('text', note.id), ...semantics('endnote', null) },
          copyBlocks(note.blocks, copy, language),
          element('p', ownTongue(language), waysBack(note, copy)),
        ),
      ),
    ),
  );
}

/** From a note back to each place that refers to it. */
function waysBack({ id, number, references }: Note, copy: Copy): Content[] {
  return Array.from({ length: references }, (_, index) => {
    const place = index + 1;
    const words =
      references === 1
        ? msg(str`Back to the text of note ${number}`)
        : msg(str`Back to the text of note ${number}, place ${place} of ${references}`);
    const href = `${copy.form.file('text')}#${referenceId(id, place)}`;
    return [
      index === 0 ? null : ' ',
      element('a', { href, ...copy.form.semantics(null, 'doc-backlink') }, words),
    ];
  });
}

/** The headings of the text that a table of contents lists. */
export function textHeadings(copy: Copy): { href: string; words: Content }[] {
  const { sections, notes, sources, language } = copy.article;
  const file = copy.form.file('text');
  return [
    ...sections.flatMap(({ id, heading: words }) =>
      words === null
        ? []
        : {
            href: placeHref(copy, 'text', id),
            words: copyInlines(unlinked(words), copy, language),
          },
    ),
    ...(notes.length > 0
      ? [{ href: `${file}#${NOTES}`, words: ownWords(language, msg('Notes')) }]
      : []),
    ...(sources.length > 0
      ? [{ href: `${file}#${SOURCES}`, words: ownWords(language, msg('Sources')) }]
      : []),
  ];
}

/** What a link may hold: no other link. */
function unlinked(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'note-reference') return [];
    if (!('children' in node)) return [node];
    const children = unlinked(node.children);
    return node.type === 'link' || node.type === 'term' ? children : [{ ...node, children }];
  });
}
