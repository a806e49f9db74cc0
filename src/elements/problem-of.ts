import { StorageProblem } from '../storage/problem.js';

/**
 * Does what the reader's device may refuse.
 * @returns why it did, and what to do, for the reader; empty where it did not
 * @throws whatever else goes wrong: that is a mistake of ours, and no news for the reader
 */
export async function problemOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (problem) {
    if (!(problem instanceof StorageProblem)) throw problem;
    return problem.message;
  }
}
