import type {
  Blockquote,
  List as MdastList,
  Paragraph as MdastParagraph,
  RootContent,
  Table as MdastTable,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Block, List, Table } from '../model/block.js';
import { directionOf, isLanguageTag } from '../model/direction.js';
import { textOf, type Inline } from '../model/inline.js';
import { slugOfFirstWords } from '../model/slugify.js';
import { CONTAINERS } from './directives.js';
import { onlyImage, toFigure } from './figures.js';
import { takeGivenId } from './given-id.js';
import type { IdRegister } from './id-register.js';
import { reportLanguage, toInlines, type InlineScope } from './inlines.js';
import { writeNearest } from './nearest.js';
import { sameWriting } from './other-script.js';
import { plainTextOf } from './plain-text.js';

/** What the blocks of an article are made with. */
export interface BlockScope {
  inline: InlineScope;
  ids: IdRegister;
  /** The article's folder, and its pictures: file names with the source of those that are SVG. */
  folder: string;
  pictures: ReadonlyMap<string, string>;
  /** File names of the pictures that the text shows so far. */
  shown: Set<string>;
  /** The file, line by line. */
  lines: readonly string[];
}

/** Words of a paragraph that make its id. */
const ID_WORDS = 5;

const TABLE_CAPTION = /^Table:\s*/u;

/**
 * Makes the blocks of a section, note, quotation, list item or passage.
 * @param nodes parsed Markdown without headings
 * @param foreign whether they are within a passage in another language
 */
export function toBlocks(
  nodes: readonly RootContent[],
  scope: BlockScope,
  foreign = false,
): Block[] {
  const { report } = scope.inline;
  const blocks: Block[] = [];
  for (const [index, node] of nodes.entries()) {
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'paragraph':
        blocks.push(...toParagraph(node, nodes[index + 1], scope, foreign));
        break;
      case 'table':
        blocks.push(toTable(node, nodes[index - 1], scope, foreign));
        break;
      case 'list':
        blocks.push(toList(node, scope, foreign));
        break;
      case 'blockquote':
        blocks.push(toQuotation(node, scope, foreign));
        break;
      case 'thematicBreak':
        blocks.push({ type: 'thematic-break' });
        break;
      case 'containerDirective':
        blocks.push(...toPassage(node, blocks.at(-1), scope, foreign));
        break;
      case 'heading':
        report(
          line,
          'A heading stands within a list, quotation, note or passage.',
          'Take it out, or make it a paragraph.',
        );
        break;
      case 'html':
        report(
          line,
          'HTML is not allowed.',
          'Write it in Markdown; put a backslash before a < that is only a sign.',
        );
        break;
      case 'code':
        report(
          line,
          'A block of code cannot be shown.',
          'Write it as a paragraph: begin its lines without four spaces and without ``` signs.',
        );
        break;
      case 'leafDirective':
        report(
          line,
          `The directive \`::${node.name}\` is not known.`,
          'Write one colon for a directive within a line, three around a passage.',
        );
        break;
      case 'definition':
      case 'footnoteDefinition':
        // Read where the text refers to them.
        break;
      default:
        report(line, `“${node.type}” is not allowed here.`, 'See content/README.md.');
    }
  }
  return blocks;
}

function toParagraph(
  node: MdastParagraph,
  next: RootContent | undefined,
  scope: BlockScope,
  foreign: boolean,
): Block[] {
  const { children, id: given } = takeGivenId(node.children);
  const words = plainTextOf(children);
  const line = node.position?.start.line ?? 1;
  if (TABLE_CAPTION.test(words)) {
    if (next?.type !== 'table') {
      scope.inline.report(
        line,
        'A paragraph starts with “Table:”, and no table follows it.',
        'Put the table after it, with an empty line between, or begin it with another word.',
      );
    }
    return [];
  }
  if (/^:{2,}/u.test(words)) {
    scope.inline.report(
      line,
      `The line \`${words.split(/\s/u, 1)[0]}\` begins or ends no passage.`,
      'Write `:::lang{code=ar}` or `:::description` without spaces, and `:::` after the passage.',
    );
    return [];
  }
  const image = onlyImage(children, scope.inline.definitions);
  if (image) {
    return [toFigure(image, given ?? scope.ids.make(wishedId(image.alt ?? '', 'figure')), scope)];
  }
  const id = given ?? scope.ids.make(wishedId(words, 'paragraph'));
  const inlines = trimInlines(toInlines(children, scope.inline, id, foreign));
  if (textOf(inlines).trim() === '') {
    scope.inline.report(line, 'A paragraph has no words.', 'Write it, or remove its line.');
  }
  return [{ type: 'paragraph', id, children: inlines }];
}

/** An id made of a block's first words. */
export function wishedId(words: string, otherwise: string): string {
  return slugOfFirstWords(words, ID_WORDS) || otherwise;
}

function toList(node: MdastList, scope: BlockScope, foreign: boolean): List {
  return {
    type: 'list',
    ordered: node.ordered === true,
    start: node.start ?? 1,
    items: node.children.map((item) => {
      const line = item.position?.start.line ?? 1;
      if (item.children.length === 0) {
        scope.inline.report(line, 'A list item is empty.', 'Fill it or remove it.');
      }
      if (typeof item.checked === 'boolean') {
        scope.inline.report(line, 'A list item has a box to tick.', 'Remove the box.');
      }
      return toBlocks(item.children, scope, foreign);
    }),
  };
}

function toQuotation(node: Blockquote, scope: BlockScope, foreign: boolean): Block {
  return { type: 'quotation', children: toBlocks(node.children, scope, foreign) };
}

function toTable(
  node: MdastTable,
  before: RootContent | undefined,
  scope: BlockScope,
  foreign: boolean,
): Table {
  const taken = before?.type === 'paragraph' ? takeGivenId(before.children) : null;
  const hasCaption = taken !== null && TABLE_CAPTION.test(plainTextOf(taken.children));
  const words = hasCaption ? plainTextOf(taken.children).replace(TABLE_CAPTION, '') : '';
  const id = (hasCaption && taken.id) || scope.ids.make(wishedId(words, 'table'));
  const captioned = hasCaption ? toInlines(taken.children, scope.inline, id, foreign) : [];
  const [header = [], ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, scope.inline, id, foreign)),
  );
  checkCells(node, header, scope);
  return {
    type: 'table',
    id,
    caption: withoutOpening(captioned, TABLE_CAPTION),
    header,
    rows,
    align: header.map((_, column) => ALIGN[node.align?.[column] ?? 'left']),
  };
}

/** Each column needs a name, and each row a cell for every column: readers hear both. */
function checkCells(node: MdastTable, header: readonly Inline[][], scope: BlockScope): void {
  const { report } = scope.inline;
  const [head, ...rows] = node.children;
  for (const [column, cell] of header.entries()) {
    if (textOf(cell).trim() !== '') continue;
    report(
      head?.position?.start.line ?? 1,
      `Column ${column + 1} of the table has no header.`,
      'Write in its first row what the column holds.',
    );
  }
  for (const { children, position } of rows) {
    if (children.length === header.length) continue;
    report(
      position?.start.line ?? 1,
      `A row of the table has ${children.length} cells; its first row has ${header.length}.`,
      'Give every row as many cells; leave the space between two | empty where there is nothing.',
    );
  }
}

const ALIGN = { left: 'start', center: 'center', right: 'end' } as const;

function toPassage(
  node: ContainerDirective,
  previous: Block | undefined,
  scope: BlockScope,
  foreign: boolean,
): Block[] {
  const { report } = scope.inline;
  const line = node.position?.start.line ?? 1;
  const lastLine = scope.lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (!/:{3,}\s*$/u.test(lastLine) || node.position?.end.line === line) {
    report(
      line,
      `The passage \`:::${node.name}\` does not end.`,
      'Put a line of `:::` after its last paragraph.',
    );
  }
  switch (node.name) {
    case 'lang': {
      const lang = node.attributes?.['code']?.trim() ?? '';
      if (!isLanguageTag(lang)) {
        reportLanguage(lang, line, report);
        return toBlocks(node.children, scope, true);
      }
      const other = foreign || !sameWriting(lang, scope.inline.language);
      const children = toBlocks(node.children, scope, other);
      return [{ type: 'foreign-passage', lang, dir: directionOf(lang), children }];
    }
    case 'description': {
      const description = toBlocks(node.children, scope, foreign);
      if (previous?.type === 'figure') previous.description = description;
      else {
        report(
          line,
          'A description follows no picture.',
          'Put it straight after the paragraph of its picture.',
        );
      }
      return [];
    }
    default:
      report(
        line,
        `The passage \`:::${node.name}\` is not known.`,
        writeNearest(node.name, CONTAINERS, 'Write `:::lang{code=ar}` or `:::description`.'),
      );
      return toBlocks(node.children, scope, foreign);
  }
}

/** Takes an opening off the first text. */
function withoutOpening(nodes: Inline[], opening: RegExp): Inline[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(opening, '');
  return value === '' ? rest : [{ type: 'text', value }, ...rest];
}

/** Takes the spaces off the end of the last text. */
export function trimInlines(nodes: Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return nodes;
  const value = last.value.trimEnd();
  return value === ''
    ? trimInlines(nodes.slice(0, -1))
    : [...nodes.slice(0, -1), { type: 'text', value }];
}
