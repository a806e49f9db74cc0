import { selectedPassage } from '../elements/selected-passage.js';
import type { TextSteps } from '../model/text-steps.js';
import { firstLineBelow } from '../settings/first-line.js';
import type { TextMap } from '../storage/text-map.js';

/**
 * Where a text begins to be read aloud: with what the reader selected, else with the paragraph that
 * has the focus, else with the sentence at the top of the window.
 * @returns null where the reader chose nothing and is above the text
 * @param root the text's element
 */
export function speechStart(root: HTMLElement, map: TextMap, steps: TextSteps): number | null {
  const selected = selectedPassage(map);
  if (selected) return selected.start;
  const { activeElement } = document;
  if (activeElement && activeElement !== root && root.contains(activeElement)) {
    return sentenceAt(map.offsetOf(activeElement, 0), steps);
  }
  if (root.getBoundingClientRect().top >= 0) return null;
  const line = firstLineBelow(root, 0);
  return line ? sentenceAt(map.offsetOf(line.node, line.offset), steps) : null;
}

function sentenceAt(offset: number, steps: TextSteps): number {
  return steps.at(offset, 'sentence')?.start ?? 0;
}
