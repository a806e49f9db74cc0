import { ImportProblem } from '../import/import-problem.js';
import type { OpenItem } from './open-item.js';

/**
 * Reads one source, unless it was stopped, and tells of each step.
 * @param item in the state `reading`
 * @param tell takes the item in its new state
 */
export async function readItem(item: OpenItem, tell: (item: OpenItem) => void): Promise<void> {
  if (item.state !== 'reading' || item.controller.signal.aborted) return;
  const { number, source, controller } = item;
  try {
    const found = await source.read({
      signal: controller.signal,
      onProgress: (share) => {
        if (!controller.signal.aborted) tell({ ...item, share });
      },
    });
    tell({ number, source, state: 'read', ...found });
  } catch (problem) {
    if (controller.signal.aborted) return;
    if (!(problem instanceof ImportProblem)) throw problem;
    // For who mends it: the reader is told what they can do.
    if (problem.cause !== undefined) console.warn(problem.cause);
    const { message, mend } = problem;
    tell({ number, source, state: 'failed', message, mend });
  }
}
