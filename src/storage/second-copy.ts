import { copyLacking, hasJoined, join } from './copying.js';
import type { KeptCount } from './kept-count.js';
import { openDatabase, type Connection, type OpenOptions } from './open.js';

/**
 * Where a second copy is kept; null where the browser has no such place, or where there is none yet
 * and none is to be made.
 */
export type CopyPlace = (make: boolean) => Promise<IDBFactory | null>;

/**
 * A second copy of the database, in files of its own, written after each write to the first.
 *
 * Chromium's LevelDB goes on writing behind a record that a kill has cut off, and takes the whole
 * database for damaged, and deletes it, at the start after that (google/leveldb#1287). The two are
 * never written at the same time, so that one kill cuts off a record of one of them at most.
 */
export interface SecondCopy {
  /**
   * Brings back what a main database lacks that the browser has made anew. Never fails: what could
   * not be brought back now is kept, and brought back another time.
   * @returns the main one, or the copy where it is of a newer version and can only be read
   */
  bringBack(main: Connection): Promise<Connection>;
  /**
   * Makes the copy hold what the main one holds. Never fails: a write is complete without it. A
   * copy that cannot be written is left alone until the page is loaded again, and if it should be
   * needed, the reader is told that it lacks something.
   */
  follow(main: () => Promise<Connection>): Promise<void>;
  /**
   * Does so before the first write to a main database: a copy that a kill has left one write behind
   * would otherwise be two behind, and everything would have to be copied.
   */
  catchUp(main: () => Promise<Connection>): Promise<void>;
  close(): void;
}

export function secondCopy(
  place: CopyPlace,
  kept: KeptCount,
  options: Omit<OpenOptions, 'onGone'>,
): SecondCopy {
  let opening: Promise<Connection> | null = null;
  /** The main one, once it holds all that the copy did. */
  let joined: Connection | null = null;
  /** The main one, once the copy has followed it. */
  let followed: Connection | null = null;
  let isLeft = false;

  async function open(make: boolean): Promise<Connection | null> {
    const factory = opening ? null : await place(make);
    // Asked only now: another may have been faster.
    return opening ?? (factory && openIn(factory));
  }

  function openIn(factory: IDBFactory): Promise<Connection> {
    const forget = (): void => {
      if (opening === mine) opening = null;
    };
    const mine = openDatabase({ ...options, factory, onGone: forget });
    opening = mine;
    mine.catch(forget);
    return mine;
  }

  function close(): void {
    const old = opening;
    opening = null;
    void old?.then(({ db }) => db.close()).catch(() => undefined);
  }

  async function joinOnce(main: Connection, make: boolean): Promise<Connection> {
    if (main.readOnly || main === joined) return main;
    if (!(await hasJoined(main.db))) {
      const copy = await open(make);
      if (!copy) return main;
      if (copy.readOnly) return copy;
      if ((await join(main.db, copy.db)) > 0) {
        if (kept.isCopyBehind()) kept.noteEmptied();
        else kept.forgetEmptied();
      }
    }
    joined = main;
    return main;
  }

  async function followOnce(connect: () => Promise<Connection>): Promise<void> {
    const main = await connect();
    const copy = main.readOnly ? null : await open(true);
    if (!copy || (await joinOnce(main, true)) !== main) return;
    await copyLacking(main.db, copy.db);
    followed = main;
  }

  async function follow(connect: () => Promise<Connection>): Promise<void> {
    if (isLeft) return;
    try {
      await followOnce(connect).catch(() => {
        // Once more with a new handle, where the old one turns out to be stale.
        close();
        return followOnce(connect);
      });
      if (kept.isCopyBehind()) kept.noteCopyBehind(false);
    } catch {
      isLeft = true;
      // What a main database has not joined is no copy of it, and lacks nothing.
      if (joined) kept.noteCopyBehind(true);
    }
  }

  return {
    bringBack: (main) => joinOnce(main, false).catch(() => main),
    follow,
    async catchUp(connect) {
      const main = await connect().catch(() => null);
      // Without one the write will fail, and say why.
      if (main && main !== followed) await follow(connect);
    },
    close,
  };
}
