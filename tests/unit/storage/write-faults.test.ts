import { expect } from 'chai';
import type { DeviceStorage } from '../../../src/storage/device-storage.js';
import { makeBackup } from '../../../src/storage/make-backup.js';
import { StorageProblem } from '../../../src/storage/problem.js';
import { readBackup } from '../../../src/storage/read-backup.js';
import { STORE_NAMES, type RecordOf, type StoreName } from '../../../src/storage/records.js';
import { repository, type Repository } from '../../../src/storage/repository.js';
import { clear, restore } from '../../../src/storage/restore.js';
import { FAULTS, inject } from './faults.js';
import { discard, everything, fill, rejection, sample, scratch } from './samples.js';

/** The repository of a store that is known only when the test runs. */
function anyRepository(storage: DeviceStorage, store: StoreName): Repository<RecordOf<StoreName>> {
  const found: unknown = repository(storage, store);
  return found as Repository<RecordOf<StoreName>>;
}

const nothing = (): void => undefined;

/** Every way there is to write. Each is given a database that holds 70 records. */
const WAYS: Record<string, (storage: DeviceStorage) => Promise<void>> = {
  ...Object.fromEntries(
    STORE_NAMES.flatMap((store) => [
      [
        `putting three into ${store}`,
        (storage: DeviceStorage) =>
          anyRepository(storage, store).put(
            sample(store, 900),
            sample(store, 901),
            sample(store, 902),
          ),
      ],
      [
        `removing one from ${store}`,
        async (storage: DeviceStorage) => {
          const records = anyRepository(storage, store);
          const [first] = await records.all();
          await records.remove(first!.id);
        },
      ],
    ]),
  ),
  'removing everything': (storage) => clear(storage, STORE_NAMES).then(nothing),
  'restoring by merging': async (storage) =>
    restore(storage, await otherRecords(), 'merge').then(nothing),
  'restoring by replacing': async (storage) =>
    restore(storage, await otherRecords(), 'replace').then(nothing),
};

async function otherRecords(): Promise<Record<StoreName, never[]>> {
  return Object.fromEntries(
    STORE_NAMES.map((store) => [store, [sample(store, 5001), sample(store, 5002)]]),
  ) as unknown as Record<StoreName, never[]>;
}

describe('a fault at any write', () => {
  let name: string;
  let storage: DeviceStorage;
  let draft: RecordOf<'notes'>;

  beforeEach(async () => {
    const place = scratch();
    name = place.name;
    storage = place.open();
    await fill(storage, 70);
    draft = sample('notes', 1234);
  });

  afterEach(async () => {
    storage.close();
    await discard(name);
  });

  for (const [way, write] of Object.entries(WAYS)) {
    it(`is never silent and never half-done: ${way}`, async function () {
      this.timeout(60_000);
      const before = await everything(storage);
      const counting = inject(FAULTS[0]!, () => false);
      await write(storage);
      counting.stop();
      const writes = counting.writes();
      const after = await everything(storage);
      expect(writes, 'writes to strike at').to.be.greaterThan(0);
      expect(after).not.to.deep.equal(before);

      for (const fault of FAULTS) {
        for (let at = 0; at < writes; at += 1) {
          await reset(before);
          // From this write on, for good: a second attempt does not get past it either.
          const injected = inject(fault, (number) => number >= at);
          const problem = await rejection(write(storage)).finally(injected.stop);
          const label = `${fault.name} at write ${at + 1} of ${writes}`;
          expect(problem, label).to.be.instanceOf(StorageProblem);
          expect(problem.kind, label).to.equal(fault.kind);
          expect(await everything(storage), label).to.deep.equal(before);
        }
      }
    });
  }

  async function reset(before: Record<string, unknown[]>): Promise<void> {
    await restore(storage, before as never, 'replace');
  }

  it('is survived without a word where opening the database again helps', async () => {
    const healing = FAULTS.filter(({ heals }) => heals);
    expect(healing).to.have.length(2);
    for (const fault of healing) {
      const injected = inject(fault, (number) => number === 0);
      await repository(storage, 'notes').put(draft).finally(injected.stop);
      expect(await repository(storage, 'notes').get(draft.id)).to.deep.equal(draft);
    }
  });

  it('leaves the draft as it was, and a backup can be made at once', async () => {
    const before = structuredClone(draft);
    const injected = inject(FAULTS[0]!, () => true);
    const problem = await rejection(repository(storage, 'notes').put(draft));
    expect(draft).to.deep.equal(before);
    expect(problem.message).to.match(/no room left .* backup/i);
    const backup = await readBackup(await makeBackup(storage, { theme: 'dark' }));
    injected.stop();
    expect(backup.counts.notes).to.equal(10);
    expect(backup.settings).to.deep.equal({ theme: 'dark' });
  });

  it('has a message for every kind that says what to do', () => {
    const kinds = [
      'quota',
      'aborted',
      'closed',
      'blocked',
      'newer',
      'emptied',
      'invalid',
      'unavailable',
    ] as const;
    const messages = kinds.map((kind) => new StorageProblem(kind).message);
    expect(new Set(messages).size).to.equal(kinds.length);
    for (const message of messages) expect(message).to.match(/^[A-Z].{40,}\.$/);
  });

  it('is told of when what is to be kept could not be backed up', async () => {
    const strange = { ...draft, annotation: { when: new Date() } } as never;
    const problem = await rejection(repository(storage, 'notes').put(strange));
    expect(problem.kind).to.equal('invalid');
    expect(await repository(storage, 'notes').get(draft.id)).to.equal(null);
  });
});
