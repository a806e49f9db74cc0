import { expect } from 'chai';
import { openDB } from 'idb';
import { newestVersion, STEPS, type Step } from '../../../src/storage/migrations.js';
import { openDatabase } from '../../../src/storage/open.js';
import { repository } from '../../../src/storage/repository.js';
import { replaceMethod } from './replace-method.js';
import { discard, moment, rejection, scratch } from './samples.js';

const NEWEST = newestVersion();
const PAST = STEPS.slice(0, -1).map(({ version }) => version);

/** What version 1 kept: no `progress` yet. */
const OLD_PLACES = Array.from({ length: 300 }, (_, n) => ({
  id: `text-${String(n).padStart(3, '0')}`,
  changed: moment(n),
  title: `Title ${n}`,
  block: `p-${n}`,
  offset: n,
}));

describe('a reader who comes from an older version', () => {
  let place: ReturnType<typeof scratch>;
  beforeEach(() => (place = scratch()));
  afterEach(async () => discard(place.name));

  const steps = (last: number): Step[] => STEPS.filter(({ version }) => version <= last);
  const open = (given: readonly Step[] = STEPS) =>
    openDatabase({ name: place.name, steps: given, patience: 4_000, onGone: () => undefined });

  /** Makes the database as that version left it. */
  async function makeOld(version: number): Promise<void> {
    const { db } = await open(steps(version));
    const transaction = db.transaction('places', 'readwrite');
    for (const record of OLD_PLACES) {
      await transaction.store.put({ ...record, ...(version >= 2 ? { progress: 0 } : {}) } as never);
    }
    await transaction.done;
    db.close();
  }

  async function versionNow(): Promise<number> {
    const db = await openDB(place.name);
    const { version } = db;
    db.close();
    return version;
  }

  async function expectAllThere(): Promise<void> {
    const storage = place.open();
    const places = await repository(storage, 'places').all();
    expect(await storage.version()).to.equal(NEWEST);
    storage.close();
    expect(places).to.deep.equal(OLD_PLACES.map((record) => ({ ...record, progress: 0 })));
  }

  for (const from of PAST) {
    it(`finds all places again, from version ${from}`, async () => {
      await makeOld(from);
      expect(await versionNow()).to.equal(from);
      await expectAllThere();
    });

    for (const { version: failing } of STEPS.filter(({ version }) => version > from)) {
      it(`loses nothing when step ${failing} from version ${from} fails`, async () => {
        await makeOld(from);
        const broken = STEPS.map((step) => ({
          ...step,
          stores(...args: Parameters<Step['stores']>) {
            step.stores(...args);
            if (step.version === failing) throw new Error('killed');
          },
        }));
        await rejection(open(broken));
        expect(await versionNow()).to.equal(from);
        await expectAllThere();
      });

      it(`loses nothing when killed in step ${failing} from version ${from}`, async () => {
        await makeOld(from);
        const worker = new Worker(new URL('./upgrade-worker.ts', import.meta.url), {
          type: 'module',
        });
        await new Promise((resolve, reject) => {
          worker.addEventListener('message', ({ data }) => {
            if (data === `in step ${failing}`) resolve(null);
          });
          worker.addEventListener('error', reject);
          worker.postMessage({ name: place.name, failing });
        });
        worker.terminate();
        expect(await versionNow()).to.equal(from);
        await expectAllThere();
      });
    }

    it(`may leave the page in the middle, from version ${from}`, async () => {
      await makeOld(from);
      const left = STEPS.map((step) => ({
        ...step,
        stores(...args: Parameters<Step['stores']>) {
          step.stores(...args);
          if (step.version === NEWEST) dispatchEvent(new Event('pagehide'));
        },
      }));
      const problem = await rejection(open(left));
      expect(problem.kind).to.equal('aborted');
      expect(await versionNow()).to.equal(from);
      await expectAllThere();
    });

    it(`may open two tabs at once, from version ${from}`, async () => {
      await makeOld(from);
      const tabs = [place.open(), place.open(), place.open()];
      const found = await Promise.all(tabs.map((tab) => repository(tab, 'places').count()));
      for (const tab of tabs) tab.close();
      expect(found).to.deep.equal([300, 300, 300]);
      await expectAllThere();
    });

    it(`may keep an old tab open, which lets go by itself, from version ${from}`, async () => {
      await makeOld(from);
      let told = 0;
      await openDatabase({ name: place.name, steps: steps(from), onGone: () => (told += 1) });
      await expectAllThere();
      expect(told).to.equal(1);
    });
  }

  it('has a fault noticed that an upgrade would otherwise hide', async () => {
    const { db } = await open(steps(1));
    // As no version ever left it: the cursor of step 2 meets a record that cannot be changed.
    await db.put('places', { id: 'x', changed: 'x' } as never);
    db.close();
    const restore = replaceMethod(
      IDBCursor.prototype,
      'update',
      () =>
        function () {
          throw new DOMException('full', 'QuotaExceededError');
        },
    );
    const problem = await rejection(open()).finally(restore);
    expect(problem.kind).to.equal('quota');
    expect(await versionNow()).to.equal(1);
  });
});
