import type { Paragraph } from '../model/block.js';
import type { Inline } from '../model/inline.js';

/**
 * Text whose lines and spaces are kept, as a paragraph of code.
 * @returns nothing for one without words
 */
export function codeParagraph(text: string): Paragraph[] {
  if (text.trim() === '') return [];
  const children = text
    .split('\n')
    .flatMap((value, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'code', value },
    ]);
  return [{ type: 'paragraph', id: '', children }];
}
