import type { PhrasingContent } from 'mdast';
import { parseMarkdown } from './parse-markdown.js';
import type { Report } from './report.js';

/**
 * Parses a text that is one paragraph of Markdown, such as a definition.
 * @param text the text; an empty one is no fault
 * @param line the line of the file it stands on, which all its parts are given
 * @param what its name, to begin a problem: "The caption"
 */
export function parseLine(
  text: string,
  line: number,
  what: string,
  report: Report,
): PhrasingContent[] {
  const blocks = parseMarkdown(text.replace(/\s*\n\s*/gu, ' ').trim())?.children;
  const [block, ...others] = blocks ?? [];
  if (blocks && !block) return [];
  if (block?.type !== 'paragraph' || others.length > 0) {
    report(
      line,
      `${what} is not one paragraph of words.`,
      'Write plain words; put a backslash before a sign that begins a heading, list or quotation.',
    );
    return [];
  }
  return block.children.map((node) => movedToLine(node, line));
}

function movedToLine<T extends object>(node: T, line: number): T {
  const point = { line, column: 1 };
  const moved = { ...node, position: { start: point, end: point } };
  if ('children' in moved && Array.isArray(moved.children)) {
    moved.children = moved.children.map((child: object) => movedToLine(child, line));
  }
  return moved;
}
