import { expect } from 'chai';
import fc from 'fast-check';
import { BackupProblem } from '../../../src/storage/backup-problem.js';
import type { DeviceStorage } from '../../../src/storage/device-storage.js';
import { makeBackup } from '../../../src/storage/make-backup.js';
import { newestVersion, STEPS } from '../../../src/storage/migrations.js';
import { readBackup } from '../../../src/storage/read-backup.js';
import { STORE_NAMES, type StoreName } from '../../../src/storage/records.js';
import { restore } from '../../../src/storage/restore.js';
import { discard, everything, fill, sample, scratch } from './samples.js';
import { sealed } from './sealed.js';

const store = fc.constantFrom<StoreName>(...STORE_NAMES);

/** Damage to the bytes of a file: by a bad disk, a bad connection, an editor. */
const damage: fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> = fc.oneof(
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(7))
    .map(([at, bit]) => (bytes: Uint8Array) => {
      const changed = bytes.slice();
      const index = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
      changed[index]! ^= 1 << bit;
      return changed;
    }),
  fc
    .double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    .map((at) => (bytes: Uint8Array) => bytes.slice(0, Math.floor(at * bytes.length))),
  fc
    .tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
    )
    .map(([at, extra]) => (bytes: Uint8Array) => {
      const index = Math.floor(at * bytes.length);
      return new Uint8Array([...bytes.slice(0, index), ...extra, ...bytes.slice(index)]);
    }),
  fc
    .tuple(
      fc.double({ min: 0, max: 0.9, noNaN: true }),
      fc.double({ min: 0.01, max: 0.1, noNaN: true }),
    )
    .map(([at, length]) => (bytes: Uint8Array) => {
      const start = Math.floor(at * bytes.length);
      const end = start + Math.max(1, Math.floor(length * bytes.length));
      return new Uint8Array([...bytes.slice(0, start), ...bytes.slice(end)]);
    }),
  // A mail program's line endings, an editor's byte order mark.
  fc.constantFrom<(bytes: Uint8Array) => Uint8Array>(
    (bytes) => new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')),
    (bytes) => new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]),
    (bytes) =>
      new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)))),
  ),
);

/** Files whose checksums are right, made by someone who knows how, with one thing wrong in them. */
const forgery: fc.Arbitrary<() => Promise<Blob>> = fc.oneof(
  fc
    .oneof(fc.integer({ min: newestVersion() + 1 }), fc.double(), fc.string(), fc.constant(null))
    .map(
      (schema) => () =>
        sealed({ schema: STEPS.some(({ version }) => version === schema) ? 9 : schema }),
    ),
  fc.tuple(store, fc.nat(20)).map(
    ([name, n]) =>
      () =>
        sealed({ stores: { [name]: [sample(name, n), sample(name, n + 1), sample(name, n)] } }),
  ),
  fc
    .tuple(store, fc.constantFrom('__proto__', 'constructor', 'prototype', 'extra'), fc.jsonValue())
    .map(([name, key, value]) => () => {
      const record = sample(name, 1) as unknown as Record<string, unknown>;
      Object.defineProperty(record, key, { value, enumerable: true });
      return sealed({ stores: { [name]: [sample(name, 0), record] } });
    }),
  fc.tuple(store, fc.nat(20), fc.jsonValue()).map(([name, which, value]) => () => {
    const fields = Object.keys(sample(name, 1));
    const field = fields[which % fields.length]!;
    // Of another type than any field has, so that it is never right by chance.
    const wrong = typeof value === 'boolean' ? value : [[value]];
    return sealed({
      stores: { [name]: [sample(name, 0), { ...sample(name, 1), [field]: wrong }] },
    });
  }),
  fc.tuple(store, fc.nat(20)).map(([name, which]) => () => {
    const record = { ...sample(name, 1) } as unknown as Record<string, unknown>;
    const fields = Object.keys(record);
    Reflect.deleteProperty(record, fields[which % fields.length]!);
    return sealed({ stores: { [name]: [sample(name, 0), record] } });
  }),
  fc
    .string({ minLength: 1 })
    .filter((name) => !(STORE_NAMES as readonly string[]).includes(name))
    .map((name) => async () => {
      const known = await (await sealed({ stores: { notes: [sample('notes', 0)] } })).text();
      return sealed({
        stores: { [JSON.stringify(name).slice(1, -1)]: [JSON.parse(known) as unknown] },
      });
    }),
);

describe('a corrupted backup', () => {
  let name: string;
  let storage: DeviceStorage;
  let good: Uint8Array<ArrayBuffer>;
  let before: Record<string, unknown[]>;

  beforeEach(async () => {
    const place = scratch();
    name = place.name;
    storage = place.open();
    await fill(storage, 210);
    good = new Uint8Array(await (await makeBackup(storage, { theme: 'dark' })).arrayBuffer());
    // What is here differs from what is in the backup, so that any part of it would show.
    await restore(storage, emptyRecords(), 'replace');
    await fill(storage, 21);
    before = await everything(storage);
  });

  afterEach(async () => {
    storage.close();
    await discard(name);
  });

  function emptyRecords(): Record<StoreName, never[]> {
    return Object.fromEntries(STORE_NAMES.map((one) => [one, []])) as unknown as Record<
      StoreName,
      never[]
    >;
  }

  /** As the page does it. */
  async function tryToRestore(file: Blob, way: 'merge' | 'replace'): Promise<void> {
    const backup = await readBackup(file);
    await restore(storage, backup.records, way);
  }

  async function expectRefused(file: Blob, way: 'merge' | 'replace'): Promise<void> {
    let problem: unknown;
    await tryToRestore(file, way).catch((error: unknown) => (problem = error));
    expect(problem).to.be.instanceOf(BackupProblem);
    expect((problem as Error).message).to.match(/^This (backup|file) .+\. .+\.$/s);
  }

  const way = fc.constantFrom('merge' as const, 'replace' as const);

  it('is never applied, whatever happened to its bytes (600 of them)', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(damage, way, async (change, how) => {
        const bytes = change(good) as Uint8Array<ArrayBuffer>;
        fc.pre(bytes.length !== good.length || bytes.some((byte, index) => byte !== good[index]));
        await expectRefused(new Blob([bytes]), how);
      }),
      { numRuns: 600 },
    );
    expect(await everything(storage)).to.deep.equal(before);
  });

  it('is never applied, however well it is forged (500 of them)', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(forgery, way, async (make, how) => expectRefused(await make(), how)),
      { numRuns: 500 },
    );
    expect(await everything(storage)).to.deep.equal(before);
  });

  it('is told from a good one, which is applied', async () => {
    await tryToRestore(new Blob([good]), 'replace');
    expect(Object.values(await everything(storage)).flat()).to.have.length(210);
  });
});
