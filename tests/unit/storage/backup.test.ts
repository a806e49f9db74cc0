import { expect } from 'chai';
import type { DeviceStorage } from '../../../src/storage/device-storage.js';
import { makeBackup } from '../../../src/storage/make-backup.js';
import { newestVersion } from '../../../src/storage/migrations.js';
import { readBackup } from '../../../src/storage/read-backup.js';
import { STORE_NAMES } from '../../../src/storage/records.js';
import { repository } from '../../../src/storage/repository.js';
import { clear, restore } from '../../../src/storage/restore.js';
import { sealed } from './sealed.js';
import { discard, everything, fill, moment, rejection, sample, scratch } from './samples.js';

const SETTINGS = { theme: 'dark', typeSize: '150' };

describe('a backup', () => {
  let name: string;
  let storage: DeviceStorage;

  beforeEach(() => {
    const place = scratch();
    name = place.name;
    storage = place.open();
  });

  afterEach(async () => {
    storage.close();
    await discard(name);
  });

  it('brings back 10,000 records exactly as they were', async function () {
    this.timeout(60_000);
    await fill(storage, 10_000);
    const before = await everything(storage);
    const file = await makeBackup(storage, SETTINGS);
    await clear(storage, STORE_NAMES);
    expect(Object.values(await everything(storage)).flat()).to.deep.equal([]);
    const backup = await readBackup(file);
    await restore(storage, backup.records, 'replace');
    const after = await everything(storage);
    expect(Object.values(after).flat()).to.have.length(10_000);
    expect(JSON.stringify(after)).to.equal(JSON.stringify(before));
    expect(backup.settings).to.deep.equal(SETTINGS);
  });

  it('of the same things is the same file, byte for byte', async () => {
    await fill(storage, 1_300);
    const now = new Date(0);
    const first = await (await makeBackup(storage, SETTINGS, now)).text();
    await restore(storage, (await readBackup(new Blob([first]))).records, 'replace');
    expect(await (await makeBackup(storage, SETTINGS, now)).text()).to.equal(first);
    expect(JSON.parse(first)).to.include({
      format: 'lectern-backup',
      version: 1,
      schema: newestVersion(),
    });
  });

  it('can be made where nothing is kept, and restored', async () => {
    const backup = await readBackup(await makeBackup(storage, {}));
    expect(Object.values(backup.counts)).to.deep.equal(STORE_NAMES.map(() => 0));
    await restore(storage, backup.records, 'replace');
    expect(storage.kept.emptied()).to.equal(null);
  });

  it('merges: nothing here goes, and of two versions of a note the newer stays', async () => {
    const notes = repository(storage, 'notes');
    const [old, same, here, onlyThere] = [1, 2, 3, 4].map((n) => sample('notes', n));
    const newer = { ...old!, changed: moment(100), text: 'newer in the backup' };
    await notes.put(newer, same!, onlyThere!);
    const file = await makeBackup(storage, {});
    await notes.remove(onlyThere!.id);
    const changedHere = { ...same!, changed: moment(200), text: 'newer here' };
    await notes.put(old!, changedHere, here!);

    await restore(storage, (await readBackup(file)).records, 'merge');
    expect(await notes.all()).to.deep.equal([newer, changedHere, here, onlyThere]);
  });

  it('replaces: only what is in it stays', async () => {
    const notes = repository(storage, 'notes');
    await notes.put(sample('notes', 1));
    const file = await makeBackup(storage, {});
    await notes.put({ ...sample('notes', 1), text: 'changed' }, sample('notes', 2));
    await repository(storage, 'places').put(sample('places', 1));
    await restore(storage, (await readBackup(file)).records, 'replace');
    expect(await notes.all()).to.deep.equal([sample('notes', 1)]);
    expect(await repository(storage, 'places').count()).to.equal(0);
  });

  for (const way of ['merge', 'replace'] as const) {
    it(`restored by way of ${way} can be undone`, async () => {
      await fill(storage, 30);
      const file = await makeBackup(storage, {});
      await clear(storage, STORE_NAMES);
      await repository(storage, 'notes').put(
        { ...sample('notes', 1), text: 'changed' },
        sample('notes', 77),
      );
      const before = await everything(storage);
      const undo = await restore(storage, (await readBackup(file)).records, way);
      expect(await everything(storage)).not.to.deep.equal(before);
      await restore(storage, undo, 'replace');
      expect(await everything(storage)).to.deep.equal(before);
    });
  }

  it('is not needed to undo a removal, which keeps what came since', async () => {
    await fill(storage, 30);
    const before = await everything(storage);
    const removed = await clear(storage, ['notes', 'places']);
    expect(await repository(storage, 'notes').count()).to.equal(0);
    expect(await repository(storage, 'texts').count()).to.be.greaterThan(0);
    await repository(storage, 'notes').put(sample('notes', 500));
    await restore(storage, removed, 'merge');
    const after = await everything(storage);
    expect(after).to.deep.equal({ ...before, notes: [...before['notes']!, sample('notes', 500)] });
  });

  it('of an older version of this site is understood', async () => {
    const place: Record<string, unknown> = { ...sample('places', 7) };
    delete place['progress'];
    const file = await sealed({ schema: 1, stores: { places: [place] } });
    const { records, counts } = await readBackup(file);
    expect(records.places).to.deep.equal([{ ...place, progress: 0 }]);
    expect(counts).to.include({ places: 1, notes: 0 });
  });

  const refused: [string, () => Promise<Blob>, string, RegExp][] = [
    ['an empty file', async () => new Blob([]), 'foreign', /not a backup/],
    [
      'a picture',
      async () => new Blob([new Uint8Array([137, 80, 255, 254])]),
      'foreign',
      /not a backup/,
    ],
    ['other JSON', async () => new Blob(['{"format":"other"}']), 'foreign', /not a backup/],
    ['a newer form', () => sealed({ version: 2 }), 'newer', /newer version/],
    ['a newer schema', () => sealed({ schema: newestVersion() + 1 }), 'newer', /newer version/],
    ['version 0', () => sealed({ version: 0 }), 'wrong', /does not belong/],
    [
      'a store unknown to us',
      () => sealed({ stores: { passwords: [] } }),
      'wrong',
      /does not belong/,
    ],
    [
      'two records with one id',
      () => sealed({ stores: { notes: [sample('notes', 1), sample('notes', 1)] } }),
      'wrong',
      /does not belong/,
    ],
    [
      'a field unknown to us',
      () => sealed({ stores: { notes: [{ ...sample('notes', 1), html: '<b>' }] } }),
      'wrong',
      /does not belong/,
    ],
    [
      'a missing field',
      () => sealed({ stores: { places: [{ id: 'a', changed: moment(1) }] } }),
      'wrong',
      /does not belong/,
    ],
    [
      'a hostile key',
      () =>
        sealed({
          stores: {
            notes: [
              { ...sample('notes', 1), annotation: JSON.parse('{"__proto__":{"a":1}}') as unknown },
            ],
          },
        }),
      'wrong',
      /does not belong/,
    ],
    [
      'a nest made to exhaust the stack',
      () =>
        sealed({
          stores: {
            notes: [
              JSON.parse(
                `{"id":"a","changed":"${moment(1)}","text":"t","annotation":${'{"a":'.repeat(300)}1${'}'.repeat(300)}}`,
              ),
            ],
          },
        }),
      'wrong',
      /does not belong/,
    ],
    [
      'settings that are none',
      () => sealed({ settings: { theme: 1 } }),
      'wrong',
      /does not belong/,
    ],
  ];
  for (const [what, make, kind, words] of refused) {
    it(`is refused, with a reason: ${what}`, async () => {
      const problem = await rejection(readBackup(await make()));
      expect(problem.kind).to.equal(kind);
      expect(problem.message).to.match(words);
    });
  }

  it('that the browser cannot read, or that is far too large, says so', async () => {
    const lost = new Blob(['x']);
    lost.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    expect((await rejection(readBackup(lost))).kind).to.equal('unreadable');
    const large = { size: 1e10 } as Blob;
    expect((await rejection(readBackup(large))).kind).to.equal('large');
  });
});
