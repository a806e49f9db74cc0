import { SIDES, type Side } from './entry.js';
import { STATUSES, type Statement, type StatementStatus } from './statement.js';

/** A side to filter by; `none` is for statements that are attributed to no side. */
export type SideChoice = Side | 'none';

/** Which statements a reader asked for. An empty set asks for nothing in particular: all pass. */
export interface Filter {
  readonly sides: ReadonlySet<SideChoice>;
  readonly statuses: ReadonlySet<StatementStatus>;
}

/** What there is to choose from on a page, with its words. */
export interface FilterOptions {
  /** Empty where the article's statements are on no sides. */
  sides: FilterOption<SideChoice>[];
  /** Empty where all statements are of one status. */
  statuses: FilterOption<StatementStatus>[];
}

export interface FilterOption<Value extends string> {
  value: Value;
  label: string;
  /** How many statements have it. */
  count: number;
}

const SIDE_CHOICES: readonly SideChoice[] = [...SIDES, 'none'];

export const NO_FILTER: Filter = { sides: new Set(), statuses: new Set() };

/** Whether a filter lets everything pass. */
export function isOpen({ sides, statuses }: Filter): boolean {
  return sides.size + statuses.size === 0;
}

/** The choice of side that a statement falls under. */
export function sideChoice({ side }: Pick<Statement, 'side'>): SideChoice {
  return side ?? 'none';
}

/**
 * Whether a filter lets a statement pass: of one of its sides, if any, and of its statuses.
 * @param statement its side and status, as the data of its item on the page
 */
export function passes(
  { sides, statuses }: Filter,
  statement: Readonly<Record<string, string | undefined>>,
): boolean {
  const holds = (chosen: ReadonlySet<string | undefined>, value: string | undefined) =>
    chosen.size === 0 || chosen.has(value);
  return holds(sides, statement['side']) && holds(statuses, statement['status']);
}

/**
 * A filter out of an address.
 * @param query such as `?side=government&side=press&status=claimed`; what is not known is dropped
 */
export function readFilter(query: string): Filter {
  const parameters = new URLSearchParams(query);
  const known = <Value extends string>(name: string, values: readonly Value[]): Set<Value> =>
    new Set(values.filter((value) => parameters.getAll(name).includes(value)));
  return { sides: known('side', SIDE_CHOICES), statuses: known('status', STATUSES) };
}

/**
 * An address's query with a filter in it.
 * @param query the query as it is; parameters of others stay
 * @returns with its `?`, or `''` where nothing is left of it
 */
export function writeFilter(query: string, { sides, statuses }: Filter): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('side');
  parameters.delete('status');
  for (const side of sides) parameters.append('side', side);
  for (const status of statuses) parameters.append('status', status);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
