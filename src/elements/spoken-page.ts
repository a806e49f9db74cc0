import { finishInTurns } from '../model/turns.js';
import type { SpokenText } from '../speech/spoken-text.js';
import { BESIDE, textReading, type TextMap } from '../storage/text-map.js';

/**
 * What is not spoken: what is closed, where a summary's point is from, and lists of links to entries
 * and mentions.
 */
const UNSPOKEN = [
  BESIDE,
  'details:not([open])',
  '.basis',
  '.said-by',
  '.entry-index',
  '.mentions',
].join(', ');

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/** A text on the page, as it is spoken. */
export interface SpokenPage {
  readonly map: TextMap;
  readonly spoken: SpokenText;
}

/**
 * Reads from the page what is to be spoken, with the language of each part.
 * @param root the text's element
 */
export async function spokenPage(root: HTMLElement): Promise<SpokenPage> {
  const map = await finishInTurns(textReading(root, UNSPOKEN));
  const blocks = map.blocks.map((block) => {
    const element = map.elementAt(block.start);
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    return { ...block, heading: element.matches(HEADINGS), language };
  });
  const foreign = [...root.querySelectorAll<HTMLElement>('[lang]')]
    .filter((element) => !element.closest(UNSPOKEN))
    .map((element) => ({
      start: map.offsetOf(element, 0),
      end: map.offsetOf(element, element.childNodes.length),
      language: element.lang,
    }))
    .filter(({ start, end }) => end > start);
  return { map, spoken: { text: map.text, blocks, foreign } };
}
