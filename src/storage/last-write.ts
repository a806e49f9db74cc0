import { newId } from './new-id.js';
import { STORE_NAMES, type StoreName } from './records.js';

/** Ids by store, or all of a store. */
export type Touched = Readonly<Partial<Record<StoreName, readonly string[] | 'all'>>>;

/**
 * The newest write to a database, kept in the database itself by the same transaction. Two copies
 * whose tokens are equal hold the same; one that is a single write behind lacks `touched`.
 */
export interface LastWrite {
  readonly id: 'last';
  /** Names this write, and no other. */
  readonly token: string;
  /** The token of the write before it; empty where there was none. */
  readonly before: string;
  readonly touched: Touched;
  /** Whether the database has taken over what the second copy held when it was new. */
  readonly joined: boolean;
}

const EVERYTHING: Touched = Object.fromEntries(STORE_NAMES.map((store) => [store, 'all']));

/** @returns what is to be kept of a write that touched some records */
export function nextWrite(last: LastWrite | undefined, touched: Touched): LastWrite {
  return {
    id: 'last',
    token: newId(),
    before: last?.token ?? '',
    touched,
    joined: last?.joined ?? false,
  };
}

/**
 * What a copy lacks.
 * @param copy its last write; undefined where it never had one
 * @param last that of the database it is a copy of
 */
export function lacking(copy: LastWrite | undefined, last: LastWrite): Touched {
  if (!copy) return EVERYTHING;
  if (copy.token === last.token) return {};
  return copy.token === last.before ? last.touched : EVERYTHING;
}
