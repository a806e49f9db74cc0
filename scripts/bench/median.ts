/**
 * The middle of some measurements, which one disturbed run does not move.
 * @param values in any order; of an even number the mean of the middle two
 * @throws {RangeError} where there are none
 */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no median of nothing.');
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
