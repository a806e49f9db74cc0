import { msg } from '@lit/localize';
import type { Block, Figure, List, Table } from '../model/block.js';
import { ownTongue, placeId, type Copy } from './copy.js';
import { copyInlines } from './copy-inlines.js';
import { element, type Content, type Markup } from './markup.js';

/**
 * Blocks of the text in a copy.
 * @param language BCP 47 tag of what they stand in
 */
export function copyBlocks(blocks: readonly Block[], copy: Copy, language: string): Markup[] {
  return blocks.map((block) => copyBlock(block, copy, language));
}

function copyBlock(block: Block, copy: Copy, language: string): Markup {
  switch (block.type) {
    case 'paragraph':
      return element('p', idOf(block.id), copyInlines(block.children, copy, language));
    case 'subheading':
      return element(
        `h${block.level}`,
        idOf(block.id),
        copyInlines(block.children, copy, language),
      );
    case 'list':
      return copyList(block, copy, language);
    case 'quotation':
      return element('blockquote', {}, copyBlocks(block.children, copy, language));
    case 'table':
      return copyTable(block, copy, language);
    case 'figure':
      return copyFigure(block, copy, language);
    case 'foreign-passage':
      return element(
        'div',
        { lang: block.lang, dir: block.dir },
        copyBlocks(block.children, copy, block.lang),
      );
    case 'thematic-break':
      return element('hr', {});
  }
}

const idOf = (id: string): { id: string } => ({ id: placeId('text', id) });

function copyList({ ordered, start, items }: List, copy: Copy, language: string): Markup {
  const content = items.map((item) => element('li', {}, copyBlocks(item, copy, language)));
  return ordered
    ? element('ol', { start: start === 1 ? null : start }, content)
    : element('ul', {}, content);
}

function copyTable(table: Table, copy: Copy, language: string): Markup {
  const { id, caption, header, rows } = table;
  const cell = (name: string, scope: string | null, column: number, content: Content): Markup =>
    element(name, { scope, class: `align-${table.align[column] ?? 'start'}` }, content);
  const inlines = (children: Parameters<typeof copyInlines>[0]): Content =>
    copyInlines(children, copy, language);
  return element(
    'table',
    idOf(id),
    caption.length > 0 ? element('caption', {}, inlines(caption)) : null,
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        header.map((children, column) => cell('th', 'col', column, inlines(children))),
      ),
    ),
    // HTML allows a table without rows, and EPUB no body without them.
    rows.length === 0
      ? null
      : element(
          'tbody',
          {},
          rows.map((row) =>
            element(
              'tr',
              {},
              row.map((children, column) =>
                column === 0
                  ? cell('th', 'row', column, inlines(children))
                  : cell('td', null, column, inlines(children)),
              ),
            ),
          ),
        ),
  );
}

function copyFigure(figure: Figure, copy: Copy, language: string): Markup {
  const { id, src, alt, width, height, caption, description } = figure;
  const address = copy.form.picture(src);
  const described = description.length > 0 ? placeId('description', id) : null;
  return element(
    'figure',
    idOf(id),
    address === null
      ? element('p', ownTongue(language), leftOut(alt, language))
      : element('img', { src: address, alt, width, height, 'aria-details': described }),
    described === null
      ? null
      : element(
          'details',
          { id: described },
          element('summary', ownTongue(language), msg('Description of the picture')),
          copyBlocks(description, copy, language),
        ),
    // HTML has a caption last or first.
    caption.length > 0 ? element('figcaption', {}, copyInlines(caption, copy, language)) : null,
  );
}

/** What stands for a picture that is not in the copy. */
function leftOut(alt: string, language: string): Content {
  if (alt === '') return msg('A picture is not in this copy.');
  const tongues = ownTongue(language);
  const words = Object.keys(tongues).length === 0 ? alt : element('bdi', { lang: language }, alt);
  return [msg('Picture, not in this copy:'), ' ', words];
}
