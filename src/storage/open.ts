import { wrap, type IDBPDatabase } from 'idb';
import { newestVersion, STEPS, upgrade, type Step, type Upgrading } from './migrations.js';
import { problemFrom, StorageProblem } from './problem.js';
import type { Schema } from './records.js';

/** An open database. */
export interface Connection {
  readonly db: IDBPDatabase<Schema>;
  /** Written by a newer version of this site: nothing of it may be changed by this one. */
  readonly readOnly: boolean;
}

export interface OpenOptions {
  readonly name: string;
  /** Where the database is; the site's own IndexedDB unless another is given. */
  readonly factory?: IDBFactory;
  readonly steps?: readonly Step[];
  /** How long, in ms, other tabs may hold up an upgrade, and the browser may not answer. */
  readonly patience?: number;
  /** The connection is no longer good: a newer version needs the database, or it was cut. */
  readonly onGone: () => void;
}

/** Long enough for a cold start on a slow phone; an old tab closes at once or never. */
const PATIENCE_MS = 8_000;

/**
 * Opens the database at the newest version, upgrading it where it is older. One that is newer is
 * opened as it is, for reading: it is never deleted and never written to.
 *
 * @throws {StorageProblem} `blocked` where an old tab does not let go of it; `unavailable`,
 * `quota` and others as the browser says
 */
export async function openDatabase(options: OpenOptions): Promise<Connection> {
  try {
    return { db: await openAt(newestVersion(options.steps), options), readOnly: false };
  } catch (error) {
    if (problemFrom(error).kind !== 'newer') throw problemFrom(error);
    return { db: await openAt(undefined, options), readOnly: true };
  }
}

/** @param version undefined opens whatever version is there */
function openAt(
  version: number | undefined,
  { name, factory, steps = STEPS, patience = PATIENCE_MS, onGone }: OpenOptions,
): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let givenUp = false;
    let heldUp = false;
    let failure: unknown;
    const timer = setTimeout(() => {
      givenUp = true;
      reject(new StorageProblem(heldUp ? 'blocked' : 'unavailable'));
    }, patience);

    // Not idb's `openDB`, which knows of one place only.
    const request = (factory ?? indexedDB).open(name, version);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      // An upgrade may take its time; it is under way.
      clearTimeout(timer);
      const db = wrap(request.result) as unknown as IDBPDatabase<Schema>;
      const transaction = wrap(request.transaction!) as unknown as Upgrading;
      abortOnLeaving(transaction);
      upgrade(db, oldVersion, transaction, steps).catch((error: unknown) => {
        failure = error;
        abort(transaction);
      });
      // Heard through the request.
      transaction.done.catch(() => undefined);
    });
    request.addEventListener('blocked', () => {
      heldUp = true;
    });
    (wrap(request) as unknown as Promise<IDBPDatabase<Schema>>)
      .then((db) => {
        db.addEventListener('versionchange', () => {
          // At once, so that the other tab need not wait. Transactions under way still finish.
          db.close();
          onGone();
        });
        db.addEventListener('close', onGone);
        // It came after all, too late for the one who asked.
        if (givenUp) db.close();
        else resolve(db);
      })
      .catch((error: unknown) => {
        reject(problemFrom(failure ?? error));
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/**
 * Aborts an upgrade whose page is left; the next page makes it. WebKitGTK 2.50 otherwise keeps it
 * for ever, in the process that the next page has too, which then waits in vain for the database.
 */
function abortOnLeaving(transaction: Upgrading): void {
  globalThis.addEventListener('pagehide', () => abort(transaction), { once: true });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, which is as well.
  }
}
