import { expect } from 'chai';
import type { DeviceStorage } from '../../../src/storage/device-storage.js';
import type { Json, OwnText } from '../../../src/storage/records.js';
import { repository } from '../../../src/storage/repository.js';
import { indexFiles } from '../../../src/search/index-files.js';
import { searcher, type Searcher } from '../../../src/search/searcher.js';
import type { SiteTexts } from '../../../src/search/site-texts.js';
import { moment, scratch } from '../storage/samples.js';
import { replaceMethod } from '../storage/replace-method.js';

const NO_SITE: SiteTexts = {
  load: async () => undefined,
  segments: () => [],
  text: async () => null,
};

function own(id: string, words: string, changed = 1): OwnText {
  const article = {
    title: id,
    dek: [],
    credit: '',
    published: null,
    language: 'en',
    url: null,
    blocks: [{ type: 'paragraph', id: '', children: [{ type: 'text', value: words }] }],
    notes: [],
  } as unknown as Json;
  return { id, changed: moment(changed), title: id, language: 'en', source: '', article };
}

describe('a search through the reader’s own texts', () => {
  let place: ReturnType<typeof scratch>;
  let cacheName: string;

  const open = (): DeviceStorage => place.open();

  function start(storage: DeviceStorage): { search: Searcher; change: () => Promise<void> } {
    let tell = (): void => undefined;
    const search = searcher(storage, indexFiles(cacheName), NO_SITE, () => tell());
    return { search, change: () => new Promise((resolve) => (tell = resolve)) };
  }

  /** Asks again whenever another answer may be had, until it is the one that is wanted. */
  async function untilFound(
    { search, change }: ReturnType<typeof start>,
    words: string,
    wanted: readonly string[],
  ): Promise<void> {
    for (;;) {
      const changed = change();
      const found = await ids(search, words);
      if (found.sort().join() === wanted.join()) return;
      await changed;
    }
  }

  const ids = async (search: Searcher, words: string): Promise<string[]> =>
    (await search.find(words, null, 10)).results.map(({ id }) => id);

  beforeEach(() => {
    place = scratch();
    cacheName = `test-${place.name}`;
  });

  afterEach(async () => {
    await place.end();
    await caches.delete(cacheName);
  });

  it('finds what is kept, with the place of its passage', async () => {
    const storage = open();
    await repository(storage, 'texts').put(own('a', 'A ferry.'), own('b', 'A tunnel.'));
    const { search } = start(storage);
    await search.begin();
    const { results, total, isReading, problem } = await search.find('ferry', null, 10);
    expect(total).to.equal(1);
    expect(isReading).to.equal(false);
    expect(problem).to.equal(null);
    expect(results[0]).to.deep.include({ id: 'a', shelf: 'own' });
    expect(results[0]!.passage).to.deep.include({ block: 'p-1', text: 'A ferry.' });
  });

  it('follows texts that are added, changed and removed, in another tab too', async () => {
    const storage = open();
    const started = start(storage);
    await started.search.begin();
    const elsewhere = repository(open(), 'texts');
    await elsewhere.put(own('a', 'A ferry.'));
    await untilFound(started, 'ferry', ['a']);
    await elsewhere.put(own('a', 'A tunnel.', 2));
    await untilFound(started, 'ferry', []);
    await elsewhere.put(own('b', 'A tunnel too.'));
    await untilFound(started, 'tunnel', ['a', 'b']);
    await elsewhere.remove('a');
    await untilFound(started, 'tunnel', ['b']);
  });

  it('shows no text that is gone, before the index knows of it', async () => {
    const storage = open();
    await repository(storage, 'texts').put(own('a', 'A ferry.'), own('b', 'A ferry.'));
    const { search } = start(storage);
    await search.begin();
    const removing = repository(storage, 'texts').remove('a');
    const outcomes = [search.find('ferry', null, 10)];
    await removing;
    outcomes.push(search.find('ferry', null, 10));
    const [, after] = await Promise.all(outcomes);
    expect(after!.results.map(({ id }) => id)).to.deep.equal(['b']);
    expect(after!.total).to.equal(1);
  });

  it('is ready at once on the next visit, and finds what came meanwhile', async () => {
    const first = open();
    await repository(first, 'texts').put(own('a', 'A ferry.'));
    await start(first).search.begin();
    await repository(first, 'texts').put(own('b', 'A ferry.'));
    const { search } = start(open());
    expect(await ids(search, 'ferry')).to.deep.equal(['a']);
    await search.begin();
    expect(await ids(search, 'ferry')).to.have.members(['a', 'b']);
  });

  it('keeps no word of a text that was removed', async () => {
    const storage = open();
    await repository(storage, 'texts').put(own('a', 'A secret.'), own('b', 'A ferry.'));
    await start(storage).search.begin();
    await repository(storage, 'texts').remove('a');
    await start(storage).search.begin();
    const kept = await (await caches.open(cacheName)).matchAll();
    const words = await Promise.all(kept.map((file) => file.text()));
    expect(words.join()).to.include('ferry').and.not.to.include('secret');
  });

  it('is made anew where what was kept of it is damaged', async () => {
    const storage = open();
    await repository(storage, 'texts').put(own('a', 'A ferry.'));
    await start(storage).search.begin();
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) await cache.put(request, new Response('["x"]'));
    const { search } = start(storage);
    await search.begin();
    expect(await ids(search, 'ferry')).to.deep.equal(['a']);
  });

  it('works without room to keep the index, and without a text that is none', async () => {
    const storage = open();
    const restore = replaceMethod(Cache.prototype, 'put', () => async () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    try {
      await repository(storage, 'texts').put(own('a', 'A ferry.'), {
        ...own('Broken ferry', ''),
        article: { blocks: 7 },
      });
      const { search } = start(storage);
      await search.begin();
      expect(await ids(search, 'ferry')).to.have.members(['a', 'Broken ferry']);
    } finally {
      restore();
    }
  });

  it('says why own texts cannot be searched', async () => {
    const storage = open();
    const { search } = start({
      ...storage,
      read: async () => {
        throw new DOMException('Connection lost', 'UnknownError');
      },
    });
    await search.begin();
    const { results, problem } = await search.find('ferry', null, 10);
    expect(results).to.deep.equal([]);
    expect(problem).to.equal('closed');
  });
});
