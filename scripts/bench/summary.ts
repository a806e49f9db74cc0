import type { Row } from './bench.js';

/** What one bench has found. */
export interface Result {
  name: string;
  promise: string;
  rows: readonly Row[];
}

/**
 * One table of every number to reach, whichever bench it is from: those that are missed first.
 * What has no number to reach is left out.
 */
export function summary(results: readonly Result[]): Row[] {
  const judged = results.flatMap(({ name, rows }) =>
    rows.filter(({ reached }) => reached).map((row) => summed(name, row)),
  );
  const isMissed = ({ reached }: Row): boolean => reached === 'MISSED';
  return [...judged.filter(isMissed), ...judged.filter((row) => !isMissed(row))];
}

function summed(bench: string, row: Row): Row {
  const { what = '', measured = '', ratio, reached = '' } = row;
  return {
    bench,
    what,
    figure: row['figure'] ?? (ratio ? `${ratio} x` : measured),
    goal: row['goal'] ?? `at most ${row['at most'] ?? ''}`,
    reached,
  };
}
