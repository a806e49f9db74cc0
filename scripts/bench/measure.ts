/** Shorter measurements than this say more of the clock than of the work; milliseconds. */
const ENOUGH = 15;

/**
 * The least time of some runs, in milliseconds of the processor: what else the machine does takes
 * none of it, and what disturbs it all the same can only add.
 * @param work what is measured; repeated within a run where it is short
 * @param runs how often, after one run that warms it up
 */
export function leastTime(work: () => unknown, runs = 3): number {
  let repeats = 1;
  for (let time = timeOf(work, repeats); time < ENOUGH; time = timeOf(work, repeats)) repeats *= 2;
  return Math.min(...Array.from({ length: runs }, () => timeOf(work, repeats) / repeats));
}

function timeOf(work: () => unknown, repeats: number): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * The slope of a straight line through points on two logarithmic scales, by least squares:
 * 1 where time grows as size does, 2 where it grows as its square.
 * @param points at least two, of different size
 */
export function growth(points: readonly { size: number; time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (values: number[]): number =>
    values.reduce((sum, one) => sum + one, 0) / values.length;
  const x = mean(logs.map(([size]) => size));
  const y = mean(logs.map(([, time]) => time));
  const above = mean(logs.map(([size, time]) => (size - x) * (time - y)));
  return above / mean(logs.map(([size]) => (size - x) ** 2));
}
