/** What markup has that holds no elements, by its start and end. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** How deeply the elements of an XML text are nested, in one pass through it. */
export function nestingOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at));
    const mark = skipped?.[1] ?? '>';
    const end = xml.indexOf(mark, at);
    if (end === -1) break;
    if (!skipped) {
      if (xml[at + 1] === '/') depth -= 1;
      else if (xml[end - 1] !== '/') depth += 1;
      deepest = Math.max(deepest, depth);
    }
    at = end + mark.length;
  }
  return deepest;
}
