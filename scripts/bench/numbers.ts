/**
 * Whole numbers above 0 that look random and are the same in every run (Park and Miller's
 * generator).
 * @param seed from 1 to 2,147,483,646
 */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}
