import { textOf, type Inline } from '../model/inline.js';
import { htmlInlines, trimInlines } from './html-inlines.js';
import type { HtmlScope } from './html-blocks.js';
import type { ImportedBlock } from './imported-document.js';

/** No row of a table that can be read is wider; a page that says so is not believed. */
const MOST_COLUMNS = 50;

/** Whether a table holds data: others hold a page's layout, and are read as text. */
export function isData(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return false;
  if (table.querySelector('table')) return false;
  if (table.querySelector('th, caption, thead')) return true;
  const rows = [...table.querySelectorAll('tr')].map((row) => row.children.length);
  const cells = [...table.querySelectorAll('td')];
  // Cells of a layout hold paragraphs; those of data a few words.
  const long = cells.filter(
    (cell) =>
      cell.textContent.length > 200 ||
      // Word puts the words of every cell into a paragraph.
      cell.querySelector('ul') !== null ||
      cell.querySelectorAll('p, div').length > 1,
  ).length;
  return rows.length > 1 && rows.every((count) => count > 1) && long === 0;
}

/**
 * A table of data; cells that span others are repeated as empty ones, so that every row is as long.
 * @param caption taken where the table has none of its own
 */
export function htmlTable(
  table: Element,
  scope: HtmlScope,
  caption: Inline[] = [],
): ImportedBlock[] {
  const own = table.querySelector('caption');
  const rows = [...table.querySelectorAll('tr')].map((row) => ({
    isHead:
      row.closest('thead') !== null || [...row.children].every((cell) => cell.localName === 'th'),
    cells: [...row.children].flatMap((cell) => cellsOf(cell, scope)).slice(0, MOST_COLUMNS),
  }));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const filled = rows.map(({ isHead, cells }) => ({
    isHead,
    cells: [...cells, ...Array.from({ length: width - cells.length }, (): Inline[] => [])],
  }));
  const [first, ...others] = filled;
  if (!first || width === 0) return [];
  const body = first.isHead ? others : filled;
  if (filled.every(({ cells }) => cells.every((cell) => textOf(cell) === ''))) return [];
  return [
    {
      type: 'table',
      id: scope.places.take(),
      caption: own ? trimInlines(htmlInlines([...own.childNodes], scope)) : caption,
      header: first.isHead ? first.cells : [],
      rows: body.map(({ cells }) => cells),
      align: Array.from({ length: width }, () => 'start' as const),
    },
  ];
}

function cellsOf(cell: Element, scope: HtmlScope): Inline[][] {
  const span = Number(cell.getAttribute('colspan') ?? 1);
  const extra = Number.isSafeInteger(span) ? Math.min(Math.max(span, 1), MOST_COLUMNS) - 1 : 0;
  const children = trimInlines(htmlInlines([...cell.childNodes], scope));
  return [children, ...Array.from({ length: extra }, (): Inline[] => [])];
}
