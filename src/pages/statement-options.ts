import { SIDES } from '../model/entry.js';
import {
  sideChoice,
  type FilterOption,
  type FilterOptions,
  type SideChoice,
} from '../model/statement-filter.js';
import { STATUSES, type Statement } from '../model/statement.js';
import { noSideLabel, sideLabel } from '../languages/side-labels.js';
import { statusLabel } from '../languages/status-labels.js';

/**
 * What the statements of an article can be filtered by: only what tells some of them from others.
 */
export function filterOptions(statements: readonly Statement[]): FilterOptions {
  const sides = optionsOf<SideChoice>([...SIDES, 'none'], statements.map(sideChoice), (side) =>
    side === 'none' ? noSideLabel() : sideLabel(side),
  );
  const statuses = optionsOf(
    STATUSES,
    statements.map(({ status }) => status),
    statusLabel,
  );
  return { sides, statuses };
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  given: readonly Value[],
  labelOf: (value: Value) => string,
): FilterOption<Value>[] {
  const options = values
    .map((value) => ({
      value,
      label: labelOf(value),
      count: given.filter((one) => one === value).length,
    }))
    .filter(({ count }) => count > 0);
  return options.length > 1 ? options : [];
}
