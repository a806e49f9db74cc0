/** A row of a bench's table: what was measured, by the name of its column. */
export type Row = Readonly<Record<string, string | number>>;

/** Something that is measured and compared, never a test: times differ between machines. */
export interface Bench {
  name: string;
  /** What the numbers are to show. */
  promise: string;
  run(): Row[] | Promise<Row[]>;
}
