import { expect } from 'chai';
import type { DeviceStorage } from '../../../src/storage/device-storage.js';
import type { Note } from '../../../src/storage/records.js';
import { repository, type Repository } from '../../../src/storage/repository.js';
import { replaceMethod } from './replace-method.js';
import { rejection, sample, scratch } from './samples.js';

const [FIRST, SECOND] = [sample('notes', 1), sample('notes', 2)];

describe('what is asked for just before a page is left', () => {
  let place: ReturnType<typeof scratch>;
  const open = (): DeviceStorage => place.open();
  const noted = (): string[] =>
    Array.from({ length: place.area.length }, (_, index) => place.area.key(index)!).filter((name) =>
      name.startsWith('lectern:ahead:'),
    );

  /**
   * Asks for something in a page that stops before it writes, as one does that is left.
   * @returns has the page go on after all, as one does that the reader goes back to
   */
  async function leave(
    ask: (notes: Repository<Note>, storage: DeviceStorage) => Promise<unknown>,
  ): Promise<() => Promise<unknown>> {
    let goBack = (): void => undefined;
    const back = new Promise<void>((resolve) => (goBack = resolve));
    const left = new Promise<() => void>((resolve) => {
      const restore = replaceMethod(
        LockManager.prototype,
        'request',
        (real) =>
          async function (this: unknown, ...args) {
            resolve(restore);
            await back;
            return Reflect.apply(real, this, args);
          },
      );
    });
    const storage = open();
    const asked = ask(repository(storage, 'notes'), storage);
    (await left)();
    return () => {
      goBack();
      return asked;
    };
  }

  beforeEach(() => {
    place = scratch();
  });

  afterEach(async () => {
    await place.end();
  });

  it('is done by the next page that reads', async () => {
    await leave((notes) => notes.put(FIRST, SECOND));
    const next = open();
    expect(next.mayHold('notes')).to.equal(true);
    expect(next.mayHold('terms')).to.equal(false);
    expect(await repository(next, 'notes').all()).to.deep.equal([FIRST, SECOND]);
    expect(next.kept.get().notes).to.equal(1);
    expect(noted()).to.deep.equal([]);
  });

  it('is done before what the next page writes', async () => {
    await leave((notes) => notes.put(FIRST));
    const changed = { ...FIRST, text: 'another' };
    const notes = repository(open(), 'notes');
    await notes.put(changed);
    expect(await notes.all()).to.deep.equal([changed]);
  });

  it('is done in its order, what was removed as well', async () => {
    const changed = { ...FIRST, text: 'another' };
    await repository(open(), 'notes').put(SECOND);
    await leave((notes) =>
      Promise.all([notes.put(FIRST), notes.remove(SECOND.id), notes.put(changed)]),
    );
    expect(await repository(open(), 'notes').all()).to.deep.equal([changed]);
  });

  it('is not done again by a page that the reader goes back to', async () => {
    const goBack = await leave((notes) => notes.put(FIRST));
    const notes = repository(open(), 'notes');
    await notes.remove(FIRST.id);
    await goBack();
    expect(await notes.all()).to.deep.equal([]);
  });

  it('is done by its own page where no other came to it', async () => {
    await (
      await leave((notes) => notes.put(FIRST))
    )();
    expect(noted()).to.deep.equal([]);
    expect(await repository(open(), 'notes').all()).to.deep.equal([FIRST]);
  });

  it('stays noted while it cannot be written', async () => {
    await leave((notes) => notes.put(FIRST));
    const restore = replaceMethod(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await repository(open(), 'notes').all().finally(restore)).to.deep.equal([]);
    expect(noted()).to.have.length(1);
    expect(await repository(open(), 'notes').all()).to.deep.equal([FIRST]);
  });

  it('is not done later where the reader was told that it failed', async () => {
    const restore = replaceMethod(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const problem = await rejection(repository(open(), 'notes').put(FIRST).finally(restore));
    expect(problem.kind).to.equal('quota');
    expect(noted()).to.deep.equal([]);
    expect(await repository(open(), 'notes').all()).to.deep.equal([]);
  });

  it('is left out, and no more than it, where its note is damaged', async () => {
    await leave((notes) => notes.put(FIRST));
    place.area.setItem('lectern:ahead:1-000000-a', '[{"store":"notes","put":{"id":');
    place.area.setItem('lectern:ahead:2-000000-b', '[{"store":"notes","put":{"id":"x"}}]');
    place.area.setItem('lectern:ahead:3-000000-c', '[{"store":"state","remove":"last"},7]');
    place.area.setItem('lectern:ahead:4-000000-d', 'null');
    expect(await repository(open(), 'notes').all()).to.deep.equal([FIRST]);
    expect(noted()).to.deep.equal([]);
  });

  it('is written all the same where nothing can be noted', async () => {
    place.area.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await repository(open(), 'notes').put(FIRST);
    expect(await repository(open(), 'notes').all()).to.deep.equal([FIRST]);
  });

  it('is not noted where it is a text, long, or much: that is waited for', async () => {
    const article = { text: 'ح' };
    const long = { ...FIRST, annotation: { value: 'ح'.repeat(60_000) } };
    const much = Array.from({ length: 30 }, (_, number) => sample('notes', number));
    for (const ask of [
      (storage: DeviceStorage) =>
        repository(storage, 'texts').put({ ...sample('texts', 1), article }),
      (storage: DeviceStorage) => repository(storage, 'notes').put(long),
      (storage: DeviceStorage) => repository(storage, 'notes').put(...much),
    ]) {
      const goBack = await leave((_, storage) => ask(storage));
      expect(noted()).to.deep.equal([]);
      await goBack();
    }
    expect(await repository(open(), 'notes').count()).to.equal(30);
  });
});
