import { CALL, VECTORS } from './vectors.js';

/** Gives numbers from 0 to 1; the same ones for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES =
  'a p div span b i em table tr td th ul li ol dl dt dd img svg math mtext mi mglyph style script title textarea noscript template iframe select option form input button details summary h1 h2 blockquote pre code figure figcaption foreignObject desc annotation-xml body html head base meta link plaintext xmp object embed video audio source ruby rt rp frameset frame marquee o:p x-y'.split(
    ' ',
  );
const VALUES = [
  CALL,
  `data:text/html,<script>${CALL}</script>`,
  'x',
  '#n',
  '//canary.invalid/x',
  `"><img src=x onerror=${CALL}>`,
  "'",
  '`',
  '&quot;&gt;',
  'text/html',
  'open',
  'ar',
  '\u202e',
  '\0',
];
const ATTRIBUTES =
  'href src srcset style onerror onload onfocus ontoggle id name class lang dir title alt autofocus open srcdoc xlink:href xmlns encoding type formaction action http-equiv content hidden role is slot shadowrootmode'.split(
    ' ',
  );
const TEXTS = [
  'words of a text',
  '&lt;script&gt;',
  '<',
  '&',
  '&#0;',
  '&#x3c',
  ']]>',
  '-->',
  '\0',
  '\u2028',
  'كلمات',
];
const BREAKS = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!doctype html>',
  '<?xml ?>',
  '</',
  '<',
  '/>',
  '</p>',
  '</table>',
  '</style>',
  '</title>',
  '</template>',
];

/**
 * One page made by chance out of the grammar of HTML: elements that close or do not, attributes in
 * every manner of quotes, comments, sections and entities, and known vectors among them.
 */
export function fuzzedHtml(random: () => number): string {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)]!;
  const attribute = (): string => {
    const quote = pick(['"', "'", '', '`']);
    return `${pick([' ', '\n', '/', '\t'])}${pick(ATTRIBUTES)}${pick(['=', ' = ', '==', ''])}${quote}${pick(VALUES)}${random() < 0.9 ? quote : ''}`;
  };
  const node = (depth: number): string => {
    const kind = random();
    if (kind < 0.15) return pick(TEXTS);
    if (kind < 0.25) return pick(BREAKS);
    if (kind < 0.35) return pick(VECTORS);
    const name = random() < 0.9 ? pick(NAMES) : pick(NAMES).toUpperCase();
    const attributes = Array.from({ length: Math.floor(random() * 3) }, attribute).join('');
    const inner =
      depth > 5
        ? ''
        : Array.from({ length: Math.floor(random() * 4) }, () => node(depth + 1)).join('');
    return `<${name}${attributes}${random() < 0.95 ? '>' : ''}${inner}${random() < 0.8 ? `</${name}>` : ''}`;
  };
  return Array.from({ length: 1 + Math.floor(random() * 4) }, () => node(0)).join('');
}
