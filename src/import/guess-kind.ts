/** What a text is written in. */
export type TextKind = 'text' | 'markdown' | 'html' | 'epub';

const BY_ENDING: Readonly<Record<string, TextKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  epub: 'epub',
};

const BY_TYPE: Readonly<Record<string, TextKind>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/epub+zip': 'epub',
};

/** What files begin with that are no text: of programs, PDFs, pictures, Office and archives. */
const BINARY = [
  '\0',
  '%PDF',
  '\x89PNG',
  '\xff\xd8',
  'GIF8',
  '\xd0\xcf\x11\xe0',
  '\x7fELF',
  'MZ\x90',
  'Rar!',
  '\x1f\x8b',
];

/**
 * What a file holds: by its first bytes, which do not lie, then its name, then its type.
 * @param first the first hundred bytes or so, each as a letter of the same number
 * @returns null for what is no text
 */
export function guessKind(name: string, type: string, first: string): TextKind | null {
  const told =
    BY_ENDING[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ??
    BY_TYPE[type.split(';')[0]!.trim()];
  if (first.startsWith('PK\x03\x04'))
    return told === 'epub' || first.includes('application/epub+zip') ? 'epub' : null;
  if (told === 'epub') return null;
  if (BINARY.some((start) => first.startsWith(start))) return null;
  return told ?? kindOfText(first);
}

/** What a text that was pasted is written in. */
export function kindOfText(text: string): Exclude<TextKind, 'epub'> {
  const start = text.slice(0, 20_000);
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(start)) return 'html';
  if (/^\s*<(?:body|article|main|div|p|h[1-6]|table|section)[\s>]/i.test(start)) return 'html';
  const marks = [
    /^#{1,6} \S/m,
    /^(?:```|~~~)/m,
    /\[[^\]\n]+\]\((?:https?:|#|\.)[^)\s]*\)/,
    /(?:^|\s)\*\*[^*\s][^*\n]*\*\*/,
    /^> \S/m,
    /^\[\^[^\]]+\]:/m,
    /^---\n[\s\S]*?\n---\n/,
  ];
  const found = marks.filter((mark) => mark.test(start)).length;
  return found > 1 || /^#{1,6} \S/m.test(start) ? 'markdown' : 'text';
}
