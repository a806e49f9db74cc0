import type { Block } from '../../../src/model/block.js';
import type { Inline } from '../../../src/model/inline.js';

const WITH_IDS = new Set(['id', 'mention', 'statement', 'note', 'width', 'height', 'dir', 'src']);

/**
 * What content says, without the names its parts have on one page or another, and with white space
 * folded as every reader of markup folds it.
 */
export function withoutIds(nodes: readonly (Block | Inline)[]): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value: unknown) => {
      if (WITH_IDS.has(key)) return undefined;
      return key === 'value' && typeof value === 'string' ? value.replaceAll(/\s+/g, ' ') : value;
    }),
  );
}
