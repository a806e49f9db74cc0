import { cutOf, MOST_LETTERS } from './bounded-words.js';

/** Blocks are gathered to so many letters: more in one go takes longer a letter, fewer no less. */
const PART = 4_000;

/** A block that nothing parts may be as long, where its lines are short: an item with all below it. */
const LONGEST = 30_000;
const SHORT_LINE = 1_000;

/** Signs of quotations and items before a line, and spaces: more than are kept within each other. */
const MOST_SIGNS = 32;
const MOST_SPACES = 64;

const ITEM = /^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/;
/** What begins an item or a heading wherever it stands, and so within a paragraph too. */
const INTERRUPTS = /^(?:(?:[-*+]|1[.)])[ \t]+\S|#{1,6}(?:[ \t]|$))/;
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const TAG = /^<\/?[a-z][a-z\d-]*(?:[\s/>]|$)/i;
/** What begins HTML that empty lines do not end, and what does end it. */
const HTML: readonly [begins: RegExp, ends: RegExp][] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
const SIGN = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;
const SPACES = /^[ \t]+/;

/**
 * Markdown in parts that can be read one by one: the parser's time grows with the square of a list's
 * length, of the emphases in a paragraph, and of how deeply things stand within each other. It is
 * cut between blocks, between the items of a list, and within a paragraph where that is too long for
 * one page anyway.
 * @param text whose lines end with `\n`
 * @returns the parts in their order; a list may go on from one to the next
 */
export function markdownParts(text: string): string[] {
  const parts: string[] = [];
  let room = 0;
  for (const block of blocksIn(text).flatMap(shorter)) {
    if (parts.length === 0 || room < block.length) {
      parts.push(block);
      room = PART - block.length;
    } else {
      parts.push(`${parts.pop()!}${block}`);
      room -= block.length;
    }
  }
  return parts;
}

/** A block, with whether its lines are read as they stand: code, HTML. */
interface Block {
  text: string;
  isLiteral: boolean;
}

function blocksIn(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  /** What ends the code or HTML that is open. */
  let end: RegExp | null = null;
  let isLiteral = false;
  let isAfterEmpty = true;
  let isInList = false;
  let isInHtml = false;

  function close(): void {
    if (lines.length > 0) blocks.push({ text: lines.join(''), isLiteral });
    lines = [];
    isLiteral = false;
  }

  for (const full of text.split(/(?<=\n)/)) {
    const line = end ? full : lessDeep(full);
    const isAtStart = /^\S/.test(line);
    if (!end && isAtStart) {
      const begins = isAfterEmpty || (!isInHtml && INTERRUPTS.test(line));
      if (begins || (isInList && ITEM.test(line))) {
        close();
        isInList = ITEM.test(line);
        isInHtml = TAG.test(line);
      }
    }
    lines.push(line);
    if (end) {
      if (end.test(line)) end = null;
    } else if (isAtStart || !isInList) {
      // What is further in belongs to an item, and ends with it.
      end = endOf(line);
      isLiteral ||= end !== null;
    }
    isAfterEmpty = line.trim() === '' && !end;
  }
  close();
  return blocks;
}

/** What ends the code or HTML that a line begins; null where it begins none, or ends it too. */
function endOf(line: string): RegExp | null {
  const fence = FENCE.exec(line.trimEnd())?.[1];
  if (fence) return new RegExp(`^ {0,3}${fence[0]!}{${fence.length},}[ \\t]*$`, 'm');
  const found = HTML.find(([begins]) => begins.test(line));
  return found && !found[1].test(line) ? found[1] : null;
}

/** A line with no more signs and spaces before it than can count. */
function lessDeep(line: string): string {
  let signs = 0;
  let kept = 0;
  let end = 0;
  SIGN.lastIndex = 0;
  while (SIGN.test(line)) {
    end = SIGN.lastIndex;
    signs += 1;
    if (signs <= MOST_SIGNS) kept = end;
  }
  const spaces = SPACES.exec(line)?.[0].length ?? 0;
  if (spaces > MOST_SPACES) return line.slice(spaces - MOST_SPACES);
  return line.slice(0, kept) + line.slice(end);
}

/** A block in pieces that are each read soon; code, HTML and tables stay whole. */
function shorter({ text, isLiteral }: Block): string[] {
  if (isLiteral || text.length <= MOST_LETTERS) return [text];
  const lines = text.split('\n');
  const areShort = lines.every((line) => line.length <= SHORT_LINE);
  if (areShort && (TAG.test(text) || isTable(lines))) return [text];
  const most = areShort ? LONGEST : MOST_LETTERS;
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = cutOf(rest, most, true);
    pieces.push(`${rest.slice(0, at)}\n\n`);
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function isTable([, second = '']: readonly string[]): boolean {
  return /^[ |:\t-]*$/.test(second) && second.includes('-') && second.includes('|');
}
