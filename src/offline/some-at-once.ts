/**
 * Does something to each of many, a few at a time. The first failure ends it: what is under way is
 * waited for, and nothing more is begun.
 * @param most so many at a time
 * @throws what the first to fail has thrown
 */
export async function someAtOnce<T>(
  items: Iterable<T>,
  most: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = [...items];
  const goOn = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      try {
        await work(item);
      } catch (problem) {
        left.length = 0;
        throw problem;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: most }, goOn));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
