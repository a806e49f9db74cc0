/** A line that is this share of the longest was broken because it was full. */
const FULL = 0.75;
/** Wrapped text is seldom wider. */
const WIDEST_WRAP = 100;
const ITEM = /^\s*(?:[-*•–▪◦·]|\d{1,3}[.)]|>)\s*\S/u;
const ENDS_SENTENCE = /[.!?…؟۔।。:]["'”’»)\]]*$/u;

/**
 * The paragraphs of a plain text, each as its lines. Where empty lines part paragraphs, they do; in
 * a text without any, a line is a paragraph, unless the lines look wrapped at a width: then a
 * paragraph ends with a short line that closes a sentence.
 */
export function paragraphLines(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\u0085\f]/)
    .map((line) => line.trimEnd());
  const parted = lines.some(
    (line, index) => line.trim() === '' && index > 0 && index < lines.length - 1,
  );
  const groups: string[][] = [[]];
  if (parted) {
    for (const line of lines) {
      if (line.trim() === '') groups.push([]);
      else groups.at(-1)!.push(line.trim());
    }
    const filled = groups.filter((group) => group.length > 0);
    return wrapped(lines) ? filled : filled.flatMap(each);
  }
  const filled = lines.filter((line) => line.trim() !== '');
  if (!wrapped(filled)) return filled.map((line) => [line.trim()]);
  const width = widest(filled);
  for (const line of filled) {
    groups.at(-1)!.push(line.trim());
    if (line.length < width * FULL && ENDS_SENTENCE.test(line)) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** Step by step: as arguments of `Math.max`, the lines of a large text would be too many. */
function widest(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

/** Lines that were not wrapped are paragraphs of their own, but for those of lists and quotations. */
function each(group: string[]): string[][] {
  const together =
    group.some((line) => ITEM.test(line)) || /^\s*(?:={3,}|-{3,})\s*$/.test(group[1] ?? '');
  return together ? [group] : group.map((line) => [line]);
}

/** Whether most lines end near one width, and not with their sentences. */
function wrapped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const width = widest(filled);
  if (filled.length < 4 || width > WIDEST_WRAP) return false;
  const full = filled.filter((line) => line.length >= width * FULL);
  const open = full.filter((line) => !ENDS_SENTENCE.test(line));
  return full.length >= filled.length * 0.4 && open.length >= full.length * 0.5;
}
