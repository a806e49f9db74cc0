/** A number to one decimal place: finer than the eye sees in a drawing, and short to write. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
