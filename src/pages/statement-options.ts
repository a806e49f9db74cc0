import { SIDES } from '../model/entry.js';
import {
  sideChoice,
  type FilterOption,
  type FilterOptions,
  type SideChoice,
} from '../model/statement-filter.js';
import { STATUSES, type Statement } from '../model/statement.js';
import { SIDE_LABELS } from './side-labels.js';
import { NO_SIDE_LABEL } from './statement.js';
import { STATUS_LABELS } from './statement-status.js';

/**
 * What the statements of an article can be filtered by: only what tells some of them from others.
 */
export function filterOptions(statements: readonly Statement[]): FilterOptions {
  const sides = optionsOf<SideChoice>([...SIDES, 'none'], statements.map(sideChoice), (side) =>
    side === 'none' ? NO_SIDE_LABEL : SIDE_LABELS[side],
  );
  const statuses = optionsOf(
    STATUSES,
    statements.map(({ status }) => status),
    (status) => STATUS_LABELS[status],
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
