import type { Block } from '../model/block.js';
import { detectLanguage } from './detect-language.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';
import { ImportProblem } from './import-problem.js';
import { paragraphLines } from './paragraph-lines.js';

/** Longer lines are sentences, whatever they end with. */
const LONGEST_HEADING = 90;
const LONGEST_TITLE = 160;
const LONGEST_DEK = 400;

/** Signs that end a sentence, or say that it goes on; none ends a heading. */
const CLOSING_STOP = /[.!?…,;:،؛؟۔।。！？]["'”’»)\]]*$/u;
const ITEM = /^\s*(?:[-*•–▪◦·]|(\d{1,3}|[a-z])[.)])\s+(?=\S)/u;
const RULE = /^\s*(?:[-*_=~#•]\s*){3,}$/;
const UNDERLINE = /^\s*(?:={3,}|-{3,})\s*$/;
const CREDIT =
  /^(?:by|von|par|por|de|di|da|door|av|af|author:|written by|text:|بقلم|كتبه?|كتب|إعداد|المصدر:|source:)\s+\S/iu;
/** Where and when, as agencies begin: "GENEVA, 13 December 2016". */
const LONGEST_CREDIT = 100;

/**
 * Guesses the parts of a plain text: title, introduction, credit line, headings, paragraphs, lists
 * and quotations. Nothing is left out; the reader can correct what was guessed.
 * @throws {ImportProblem} where there is no text
 */
export function importText(text: string): ImportedDocument {
  const paragraphs = paragraphLines(text);
  if (paragraphs.length === 0) throw new ImportProblem('empty');
  const rest = [...paragraphs];
  const title = isTitle(rest) ? rest.shift()!.join(' ') : '';
  const credit = takeCredit(rest);
  const dek = credit === '' ? takeDek(rest) : '';
  const later = dek === '' ? credit : takeCredit(rest);
  return {
    title,
    dek: dek === '' ? [] : [{ type: 'text', value: dek }],
    credit: later,
    published: null,
    language: detectLanguage(text),
    url: null,
    blocks: blocksFrom(rest),
    notes: [],
  };
}

/** A first line that heads what follows it. */
function isTitle([first, second]: readonly string[][]): boolean {
  if (!first || !second || first.length > 2) return false;
  const line = first.join(' ');
  return (
    line.length <= LONGEST_TITLE &&
    !/[.…,;:،؛۔]$/u.test(line) &&
    !ITEM.test(line) &&
    !line.startsWith('>')
  );
}

/** Takes a credit line from the front. */
function takeCredit(rest: string[][]): string {
  const [first] = rest;
  const line = first?.length === 1 ? first[0]! : '';
  if (line === '' || line.length > LONGEST_CREDIT || !CREDIT.test(line) || /[.!?؟]$/u.test(line))
    return '';
  rest.shift();
  return line;
}

/** Takes an introduction: a short paragraph that a credit line follows. */
function takeDek(rest: string[][]): string {
  const [first, ...others] = rest;
  const line = first?.join(' ') ?? '';
  if (line === '' || line.length > LONGEST_DEK || takeCredit(others) === '') return '';
  rest.shift();
  return line;
}

function blocksFrom(paragraphs: readonly string[][]): ImportedBlock[] {
  const blocks: ImportedBlock[] = [];
  paragraphs.forEach((lines, index) => {
    const [first = ''] = lines;
    const next = paragraphs[index + 1];
    if (lines.length === 1 && RULE.test(first)) blocks.push({ type: 'thematic-break' });
    else if (lines.every((line) => line.startsWith('>'))) blocks.push(quotation(lines));
    else if (ITEM.test(first)) blocks.push(...listOf(lines, blocks.at(-1)));
    else if (lines.length === 2 && UNDERLINE.test(lines[1]!)) blocks.push(heading(first));
    else if (lines.length === 1 && next && isHeading(first, next)) blocks.push(heading(first));
    else blocks.push(paragraph(lines.join(' ')));
  });
  return blocks;
}

/** A short line without a closing stop, before something that is not another. */
function isHeading(line: string, next: readonly string[]): boolean {
  const nextIsText =
    next.length > 1 ||
    next[0]!.length > LONGEST_HEADING ||
    CLOSING_STOP.test(next[0]!) ||
    ITEM.test(next[0]!);
  return (
    line.length <= LONGEST_HEADING && !CLOSING_STOP.test(line) && /\p{L}/u.test(line) && nextIsText
  );
}

function heading(line: string): ImportedBlock {
  return { type: 'heading', level: 2, children: [{ type: 'text', value: line.trim() }] };
}

function paragraph(value: string): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', id: '', children: [{ type: 'text', value: value.trim() }] };
}

function quotation(lines: readonly string[]): ImportedBlock {
  const words = lines.map((line) => line.replace(/^>\s?/, '')).join(' ');
  return { type: 'quotation', children: [paragraph(words)] };
}

/** The items of lines; a line that begins none goes on with the one before. */
function listOf(lines: readonly string[], before: ImportedBlock | undefined): ImportedBlock[] {
  const items: string[] = [];
  for (const line of lines) {
    if (ITEM.test(line) || items.length === 0) items.push(line.replace(ITEM, ''));
    else items.push(`${items.pop()!} ${line.trim()}`);
  }
  const number = Number(ITEM.exec(lines[0]!)?.[1]);
  const ordered = !Number.isNaN(number);
  const blocks = items.map((item) => [paragraph(item)]);
  // Items with an empty line between them are one list.
  if (
    before?.type === 'list' &&
    before.ordered === ordered &&
    (!ordered || number === before.start + before.items.length)
  ) {
    for (const block of blocks) before.items.push(block);
    return [];
  }
  return [{ type: 'list', ordered, start: ordered ? number : 1, items: blocks }];
}
