import { shuffled } from '../../tests/faults/seed.js';

/**
 * Does things one after another, in an order by chance: what always comes after the same thing pays
 * for what that leaves behind.
 * @returns what each gives, in the order they were given in
 */
export async function inAnyOrder<Results extends readonly unknown[]>(
  tasks: readonly [...{ [Index in keyof Results]: () => Promise<Results[Index]> }],
): Promise<Results> {
  const results: unknown[] = [];
  for (const index of shuffled(Math.random, [...tasks.keys()])) {
    results[index] = await tasks[index]();
  }
  return results as unknown as Results;
}
