import { replaceMethod } from './replace-method.js';

/** Faults put into the browser's own IndexedDB, as the browser shows them. */
export interface Fault {
  readonly name: string;
  /** The kind of problem the reader must be told of. */
  readonly kind: string;
  /** Whether one such fault is survived by opening the database again. */
  readonly heals: boolean;
  /** What happens in place of the call. */
  readonly strike: (store: IDBObjectStore) => void;
}

const thrown = (error: unknown) => (): void => {
  throw error;
};

export const FAULTS: readonly Fault[] = [
  {
    name: 'no room left',
    kind: 'quota',
    heals: false,
    strike: thrown(new DOMException('full', 'QuotaExceededError')),
  },
  {
    name: 'the transaction aborted',
    kind: 'aborted',
    heals: false,
    strike: (store: IDBObjectStore): void => {
      store.transaction.abort();
    },
  },
  {
    name: 'the handle closed',
    kind: 'closed',
    heals: true,
    strike: thrown(new DOMException('The database connection is closing.', 'InvalidStateError')),
  },
  {
    name: 'the connection lost',
    kind: 'closed',
    heals: true,
    strike: thrown(new DOMException('Connection to Indexed Database server lost', 'UnknownError')),
  },
  {
    name: 'an error out of nowhere',
    kind: 'aborted',
    heals: false,
    strike: thrown(new TypeError('?')),
  },
  {
    name: 'something thrown that is no error',
    kind: 'aborted',
    heals: false,
    strike: thrown(null),
  },
];

const WRITES = ['put', 'add', 'delete', 'clear'] as const;

/**
 * Lets some writes fail.
 * @param strikes whether the write of this number, from 0, fails
 * @returns how many writes there were so far, and the end of it
 */
export function inject(
  { strike }: Fault,
  strikes: (number: number) => boolean,
): { writes: () => number; stop: () => void } {
  let writes = 0;
  const restores = WRITES.map((method) =>
    replaceMethod(
      IDBObjectStore.prototype,
      method,
      (real) =>
        function (...args) {
          const number = writes;
          writes += 1;
          if (strikes(number)) strike(this as IDBObjectStore);
          return Reflect.apply(real, this, args);
        },
    ),
  );
  return {
    writes: () => writes,
    stop() {
      for (const restore of restores) restore();
    },
  };
}
