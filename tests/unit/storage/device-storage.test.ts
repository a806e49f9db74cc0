import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { createDeviceStorage, type DeviceStorage } from '../../../src/storage/device-storage.js';
import { STORE_NAMES } from '../../../src/storage/records.js';
import { repository } from '../../../src/storage/repository.js';
import { clear } from '../../../src/storage/restore.js';
import { replaceMethod } from './replace-method.js';
import { fill, rejection, sample, scratch } from './samples.js';

describe('what is kept on this device', () => {
  let place: ReturnType<typeof scratch>;
  const open = (): DeviceStorage => place.open();

  beforeEach(() => {
    place = scratch();
  });

  afterEach(async () => {
    await place.end();
  });

  it('is there again on the next visit', async () => {
    const first = open();
    await repository(first, 'notes').put(sample('notes', 1), sample('notes', 2));
    first.close();
    const second = repository(open(), 'notes');
    expect(await second.all()).to.deep.equal([sample('notes', 1), sample('notes', 2)]);
    await second.remove('notes-000001');
    expect(await second.get('notes-000001')).to.equal(null);
    expect(await second.count()).to.equal(1);
  });

  it('is written one transaction at a time, and one that fails holds up no other', async () => {
    const storage = open();
    let under = 0;
    let most = 0;
    const restore = replaceMethod(
      IDBDatabase.prototype,
      'transaction',
      (real) =>
        function (...args) {
          const transaction = Reflect.apply(real, this, args) as IDBTransaction;
          if (transaction.mode !== 'readwrite') return transaction;
          under += 1;
          most = Math.max(most, under);
          for (const end of ['complete', 'abort'])
            transaction.addEventListener(end, () => (under -= 1));
          return transaction;
        },
    );
    try {
      const failing = storage.write(['texts'], () => Promise.reject(new TypeError('?')));
      const all = Promise.all([
        repository(storage, 'notes').put(sample('notes', 1)),
        repository(storage, 'places').put(sample('places', 1)),
        repository(storage, 'bookmarks').put(sample('bookmarks', 1)),
      ]);
      await rejection(failing);
      await all;
      expect(most).to.equal(1);
    } finally {
      restore();
    }
    expect(await repository(storage, 'bookmarks').count()).to.equal(1);
  });

  it('is told to another tab as soon as it changes', async () => {
    const here = open();
    const there = open();
    const heard = new Promise((resolve) => there.subscribe(resolve));
    await repository(here, 'bookmarks').put(sample('bookmarks', 1));
    expect(await heard).to.deep.equal(['bookmarks']);
    expect(await repository(there, 'bookmarks').count()).to.equal(1);
  });

  it('does not tell those who stopped listening', async () => {
    const storage = open();
    let heard = 0;
    const stop = storage.subscribe(() => (heard += 1));
    await repository(storage, 'places').put(sample('places', 1));
    stop();
    await repository(storage, 'places').put(sample('places', 2));
    expect(heard).to.equal(1);
  });

  it('is opened again, unnoticed, after another tab needed the database to itself', async () => {
    const storage = open();
    await repository(storage, 'notes').put(sample('notes', 1));
    // Waits for every connection to close, which the polite one does at once.
    await deleteDB(place.name);
    await repository(storage, 'notes').put(sample('notes', 2));
    expect(await repository(storage, 'notes').all()).to.deep.equal([sample('notes', 2)]);
  });

  it('is read but never changed where a newer version of the site wrote it', async () => {
    const before = open();
    await fill(before, 14);
    before.close();
    const newer = await openDB(place.name, 99, {
      upgrade(db) {
        db.deleteObjectStore('terms');
        db.createObjectStore('drawings', { keyPath: 'id' });
      },
    });
    newer.close();

    const storage = open();
    expect(await storage.isReadOnly()).to.equal(true);
    expect(await repository(storage, 'notes').count()).to.equal(2);
    expect(await repository(storage, 'terms').all()).to.deep.equal([]);
    for (const write of [
      () => repository(storage, 'notes').put(sample('notes', 50)),
      () => clear(storage, STORE_NAMES),
    ]) {
      const problem = await rejection(write());
      expect(problem.kind).to.equal('newer');
      expect(problem.message).to.match(/newer version .* Reload/);
    }
    expect(await repository(storage, 'notes').count()).to.equal(2);
  });

  it('says which tabs to close where an old one does not let go', async () => {
    // A tab whose script ignores the request.
    const old = await openDB(place.name, 1);
    const problem = await rejection(repository(open(), 'notes').put(sample('notes', 1)));
    expect(problem.kind).to.equal('blocked');
    expect(problem.message).to.match(/Close the other tabs/);
    old.close();
    const storage = open();
    await repository(storage, 'notes')
      .put(sample('notes', 1))
      .catch(() => undefined);
  });

  it('says so where the browser keeps nothing at all', async () => {
    for (const fault of ['SecurityError', 'hangs'] as const) {
      const restore = replaceMethod(
        IDBFactory.prototype,
        'open',
        (real) =>
          function (...args) {
            if (fault !== 'hangs') throw new DOMException('denied', fault);
            const request = Reflect.apply(real, this, args) as IDBOpenDBRequest;
            request.addEventListener('success', () => request.result.close());
            request.addEventListener = () => undefined;
            return request;
          },
      );
      const storage = createDeviceStorage({
        name: place.name,
        area: () => place.area,
        patience: 50,
      });
      const problem = await rejection(
        repository(storage, 'places').put(sample('places', 1)),
      ).finally(restore);
      expect(problem.kind, fault).to.equal('unavailable');
    }
  });

  it('is noticed to be gone, and said until the reader has dealt with it', async () => {
    const first = open();
    await fill(first, 14);
    first.kept.atLeastOne('notes');
    first.close();
    await deleteDB(place.name);

    const second = open();
    await second.isReadOnly();
    expect(second.kept.emptied()?.notes).to.be.greaterThan(0);
    // A new place does not make the loss forgotten.
    await repository(second, 'places').put(sample('places', 1));
    second.close();
    const third = open();
    await third.isReadOnly();
    expect(third.kept.emptied()?.notes).to.be.greaterThan(0);
    third.kept.forgetEmptied();
    expect(third.kept.emptied()).to.equal(null);
  });

  it('is not taken for lost on a first visit, nor after the reader removed it', async () => {
    const first = open();
    await first.isReadOnly();
    expect(first.kept.emptied()).to.equal(null);
    await repository(first, 'notes').put(sample('notes', 1));
    await repository(first, 'notes').remove(sample('notes', 1).id);
    await repository(first, 'places').put(sample('places', 1));
    await clear(first, STORE_NAMES);
    first.close();
    const second = open();
    await second.isReadOnly();
    expect(second.kept.emptied()).to.equal(null);
  });

  it('acknowledges a write only when it is complete', async () => {
    const storage = open();
    const events: string[] = [];
    const restore = replaceMethod(
      IDBDatabase.prototype,
      'transaction',
      (real) =>
        function (...args) {
          const transaction = Reflect.apply(real, this, args) as IDBTransaction;
          if (transaction.mode === 'readwrite') {
            transaction.addEventListener('complete', () => events.push('complete'));
          }
          return transaction;
        },
    );
    try {
      await storage
        .write(['places'], async (transaction) => {
          await transaction.objectStore('places').put(sample('places', 1));
          events.push('put');
        })
        .then(() => events.push('acknowledged'));
    } finally {
      restore();
    }
    expect(events).to.deep.equal(['put', 'complete', 'acknowledged']);
  });

  it('is written to the disk itself where it is the reader’s own', async () => {
    const storage = open();
    const seen: string[] = [];
    const restore = replaceMethod(
      IDBDatabase.prototype,
      'transaction',
      (real) =>
        function (...args) {
          const transaction = Reflect.apply(real, this, args) as IDBTransaction;
          if (transaction.mode === 'readwrite') seen.push(transaction.durability);
          return transaction;
        },
    );
    try {
      await repository(storage, 'notes').put(sample('notes', 1));
      await repository(storage, 'places').put(sample('places', 1));
      await repository(storage, 'texts').put(sample('texts', 1));
    } finally {
      restore();
    }
    expect(seen).to.deep.equal(['strict', 'relaxed', 'strict']);
  });
});
