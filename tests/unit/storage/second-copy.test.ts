import { expect } from 'chai';
import { STEPS } from '../../../src/storage/migrations.js';
import { openDatabase } from '../../../src/storage/open.js';
import { STORE_NAMES } from '../../../src/storage/records.js';
import { repository } from '../../../src/storage/repository.js';
import { clear, restore } from '../../../src/storage/restore.js';
import type { CopyPlace } from '../../../src/storage/second-copy.js';
import { openRaw, twins, type Twins } from './copies.js';
import { FAULTS, inject } from './faults.js';
import { replaceMethod } from './replace-method.js';
import { everything, fill, rejection, sample } from './samples.js';

/** What a page has that ends between its write to the main database and the one to the copy. */
const noPlace: CopyPlace = () => Promise.resolve(null);

describe('a second copy of what is kept', () => {
  let pair: Twins;

  beforeEach(() => {
    pair = twins();
  });

  afterEach(async () => {
    await pair.lose('main');
    await pair.lose('copy');
  });

  /** Waits until the copy holds what the main database holds. */
  async function copyIsEqual(): Promise<void> {
    const right = JSON.stringify(await everything(pair.open(noPlace)));
    while (JSON.stringify(await pair.copied()) !== right) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it('holds every write when that is acknowledged: puts, removals, restores and clearing', async () => {
    const storage = pair.open();
    const expectEqual = async (): Promise<void> => {
      expect(await pair.copied()).to.deep.equal(await everything(storage));
    };
    await fill(storage, 70);
    await expectEqual();
    await repository(storage, 'notes').remove(sample('notes', 1).id);
    await expectEqual();
    const before = await clear(storage, ['texts', 'terms']);
    await expectEqual();
    await restore(storage, before, 'merge');
    await expectEqual();
    await restore(storage, { ...before, notes: [sample('notes', 99)] }, 'replace');
    await expectEqual();
    expect((await pair.copied())['notes']).to.deep.equal([sample('notes', 99)]);
  });

  it('is never written while the main database is, nor the other way about', async () => {
    let under = 0;
    let most = 0;
    let all = 0;
    const restoreMethod = replaceMethod(
      IDBDatabase.prototype,
      'transaction',
      (real) =>
        function (...args) {
          const transaction = Reflect.apply(real, this, args) as IDBTransaction;
          if (transaction.mode !== 'readwrite') return transaction;
          all += 1;
          under += 1;
          most = Math.max(most, under);
          for (const end of ['complete', 'abort'])
            transaction.addEventListener(end, () => (under -= 1));
          return transaction;
        },
    );
    try {
      const tabs = [pair.open(), pair.open()];
      for (const tab of tabs) await repository(tab, 'notes').put(sample('notes', 1));
      all = most = 0;
      await Promise.all(
        Array.from({ length: 12 }, (_, n) =>
          repository(tabs[n % 2]!, 'notes').put(sample('notes', n)),
        ),
      );
      expect(all).to.equal(24);
      expect(most).to.equal(1);
    } finally {
      restoreMethod();
    }
  });

  it('brings everything back when the browser has emptied the main database, with no alarm', async () => {
    const first = pair.open();
    await fill(first, 70);
    first.kept.atLeastOne('notes');
    const before = await everything(first);
    await pair.lose('main');

    const second = pair.open();
    expect(await everything(second)).to.deep.equal(before);
    expect(second.kept.emptied()).to.equal(null);
    // And is a copy still: it can be lost again.
    await repository(second, 'notes').put(sample('notes', 500));
    await pair.lose('main');
    expect(await repository(pair.open(), 'notes').count()).to.equal(11);
  });

  it('does not bring back what was removed', async () => {
    const first = pair.open();
    await repository(first, 'notes').put(sample('notes', 1), sample('notes', 2));
    await repository(first, 'notes').remove(sample('notes', 1).id);
    await pair.lose('main');
    const second = pair.open();
    expect(await repository(second, 'notes').all()).to.deep.equal([sample('notes', 2)]);
    await clear(second, STORE_NAMES);
    await pair.lose('main');
    const third = pair.open();
    expect(await repository(third, 'notes').all()).to.deep.equal([]);
    expect(third.kept.emptied()).to.equal(null);
  });

  it('is filled again, with nobody waiting, when it is the one that was lost', async () => {
    await fill(pair.open(), 70);
    await pair.lose('copy');
    await pair.open().version();
    await copyIsEqual();
  });

  it('is said to be gone, with all the rest, when both were lost', async () => {
    const first = pair.open();
    await fill(first, 14);
    first.kept.atLeastOne('notes');
    await pair.lose('main');
    await pair.lose('copy');
    const second = pair.open();
    await second.version();
    expect(second.kept.emptied()?.notes).to.be.greaterThan(0);
    expect(await repository(second, 'notes').count()).to.equal(0);
  });

  it('is mended after a kill between the two, be it one write behind or many', async () => {
    for (const behind of [1, 3]) {
      const first = pair.open();
      await fill(first, 70);
      pair.closeAll();
      const killed = repository(pair.open(noPlace), 'notes');
      const [gone] = await killed.all();
      await killed.remove(gone!.id);
      for (let n = 1; n < behind; n += 1) await killed.put(sample('notes', 900 + n));
      pair.closeAll();
      // Nobody writes: it is mended all the same.
      await pair.open().version();
      await copyIsEqual();
      await pair.lose('main');
      expect(await repository(pair.open(), 'notes').get(gone!.id)).to.equal(null);
    }
  });

  it('is written with what was removed before, where a kill came in between, and not anew', async () => {
    await repository(pair.open(), 'notes').put(sample('notes', 1), sample('notes', 2));
    pair.closeAll();
    await repository(pair.open(noPlace), 'notes').remove(sample('notes', 1).id);
    pair.closeAll();
    let clears = 0;
    const restoreMethod = replaceMethod(
      IDBObjectStore.prototype,
      'clear',
      (real) =>
        function (...args) {
          clears += 1;
          return Reflect.apply(real, this, args);
        },
    );
    await repository(pair.open(), 'notes').put(sample('notes', 3)).finally(restoreMethod);
    expect((await pair.copied())['notes']).to.deep.equal([sample('notes', 2), sample('notes', 3)]);
    expect(clears).to.equal(0);
  });

  it('that cannot be opened is not written over by an emptied database, and is joined later', async () => {
    await repository(pair.open(), 'notes').put(sample('notes', 1), sample('notes', 2));
    await pair.lose('main');
    const broken = pair.open(() => Promise.reject(new DOMException('?', 'UnknownError')));
    expect(await repository(broken, 'notes').count()).to.equal(0);
    await repository(broken, 'notes').put({ ...sample('notes', 2), text: 'newer' });
    expect((await pair.copied())['notes']).to.have.length(2);
    pair.closeAll();

    const healed = pair.open();
    expect(await repository(healed, 'notes').all()).to.deep.equal([
      sample('notes', 1),
      { ...sample('notes', 2), text: 'newer' },
    ]);
    expect(healed.kept.emptied()).to.equal(null);
    await repository(healed, 'notes').put(sample('notes', 3));
    expect(await pair.copied()).to.deep.equal(await everything(healed));
  });

  for (const fault of FAULTS) {
    it(`that cannot be written lets no write fail, but is not relied upon: ${fault.name}`, async () => {
      const storage = pair.open();
      const notes = repository(storage, 'notes');
      await notes.put(sample('notes', 1));
      const copied = await pair.copied();
      // A record and the state go to the main database first, and then to the copy.
      const injected = inject(fault, (number) => number >= 2);
      await notes.put(sample('notes', 2)).finally(injected.stop);
      expect(await notes.count()).to.equal(2);
      expect(await pair.copied(), 'never half-done').to.deep.equal(copied);
      await notes.put(sample('notes', 3));
      expect(await pair.copied(), 'left alone').to.deep.equal(copied);

      await pair.lose('main');
      const next = pair.open();
      expect(await repository(next, 'notes').all()).to.deep.equal([sample('notes', 1)]);
      expect(next.kept.emptied(), 'the reader is told').not.to.equal(null);
    });
  }

  it('that could not be written is so again when the page is loaded anew', async () => {
    const first = pair.open();
    await repository(first, 'notes').put(sample('notes', 1));
    const injected = inject(FAULTS[0]!, (number) => number >= 2);
    await repository(first, 'notes').put(sample('notes', 2)).finally(injected.stop);
    pair.closeAll();
    const second = pair.open();
    await repository(second, 'notes').put(sample('notes', 3));
    expect(await pair.copied()).to.deep.equal(await everything(second));
    await pair.lose('main');
    const third = pair.open();
    expect(await repository(third, 'notes').count()).to.equal(3);
    expect(third.kept.emptied()).to.equal(null);
  });

  it('of an older version is brought to the newest, and back from it', async () => {
    const old = await openDatabase({
      name: pair.name,
      factory: (await pair.place(true))!,
      steps: STEPS.slice(0, 1),
      onGone: () => undefined,
    });
    const { progress, ...place } = sample('places', 1);
    expect(progress).to.be.greaterThan(0);
    await old.db.put('places', place as never);
    old.db.close();
    expect(await repository(pair.open(), 'places').all()).to.deep.equal([
      { ...place, progress: 0 },
    ]);
  });

  it('of a newer version is read where the main database is lost, and nothing is changed', async () => {
    await repository(pair.open(), 'notes').put(sample('notes', 1));
    await pair.lose('main');
    const newer = await openRaw((await pair.place(true))!, pair.name, 99);
    newer.close();
    const storage = pair.open();
    expect(await storage.isReadOnly()).to.equal(true);
    expect(await repository(storage, 'notes').all()).to.deep.equal([sample('notes', 1)]);
    const problem = await rejection(repository(storage, 'notes').put(sample('notes', 2)));
    expect(problem.kind).to.equal('newer');
    expect(storage.kept.emptied()).to.equal(null);
  });

  it('is not touched where the main database is of a newer version', async () => {
    await repository(pair.open(), 'notes').put(sample('notes', 1));
    pair.closeAll();
    (await openRaw(indexedDB, pair.name, 99)).close();
    const storage = pair.open();
    await rejection(repository(storage, 'notes').put(sample('notes', 2)));
    expect((await pair.copied())['notes']).to.deep.equal([sample('notes', 1)]);
  });

  it('is not made on a visit that keeps nothing, before the page has come to rest', async () => {
    const storage = pair.open();
    expect(await repository(storage, 'notes').all()).to.deep.equal([]);
    expect(await pair.place(false)).to.equal(null);
    await repository(storage, 'notes').put(sample('notes', 1));
    expect(await pair.place(false)).not.to.equal(null);
  });

  it('is begun for a reader who kept things before there was one', async () => {
    const first = pair.open(noPlace);
    await fill(first, 70);
    pair.closeAll();
    await pair.open().version();
    await copyIsEqual();
  });

  it('is equal in the end, however two tabs without locks write', async () => {
    const restoreMethod = replaceMethod(
      LockManager.prototype,
      'request',
      () => () => Promise.reject(new DOMException('?', 'SecurityError')),
    );
    try {
      const tabs = [pair.open(), pair.open()];
      await Promise.all(
        Array.from({ length: 40 }, (_, n) => {
          const notes = repository(tabs[n % 2]!, 'notes');
          return n % 5 === 4
            ? notes.remove(sample('notes', n % 7).id)
            : notes.put({ ...sample('notes', n % 7), text: `by ${n}` });
        }),
      );
      expect(await pair.copied()).to.deep.equal(await everything(tabs[0]!));
    } finally {
      restoreMethod();
    }
  });
});
