import { expect } from 'chai';
import { integrityOf } from './integrity-of.js';
import { keptArticles, type Kept } from '../../../src/offline/kept.js';
import { keptCache } from '../../../src/offline/kept-cache.js';
import type { KeptArticle } from '../../../src/offline/messages.js';
import { replaceMethod } from '../storage/replace-method.js';

const ROOT = 'https://reader.example/news/';
const LIST = `${ROOT}kept/1.json`;
const FIRST: KeptArticle = { slug: 'first', title: 'The first', language: 'en' };
const OTHER: KeptArticle = { slug: 'other', title: 'The other', language: 'en' };

/** What a release has: texts by their address below the root. */
type Release = Record<string, string>;

const RELEASE: Release = {
  'first/': 'A text',
  'first/summary/': 'Its summary',
  'ar/first/': 'نص',
  'first/definitions.json': '[]',
  'assets/picture.png': 'A picture of both',
  'other/': 'Another text',
};

/** Files of an article, among those of a release. */
const filesOf = (release: Release, slug: string): string[] =>
  Object.keys(release).filter(
    (path) => path.startsWith('assets/') || path.split('/').includes(slug),
  );

describe('articles that are not saved for every reader', () => {
  const names = new Set<string>();
  let back: (() => void)[] = [];
  let online = true;
  let run = 0;
  /** Addresses that the server does not answer. */
  const broken = new Set<string>();
  let served: Release = {};
  let asked: string[] = [];

  /** The service worker of a release, over the same caches as that of any other. */
  async function workerOf(release: Release, saved: string[] = []): Promise<Kept> {
    const listed: Record<string, Record<string, string>> = {};
    for (const { slug } of [FIRST, OTHER]) {
      const paths = filesOf(release, slug);
      if (!release[`${slug}/`] || saved.includes(slug)) continue;
      const entries = paths.map(async (path) => [path, await integrityOf(release[path]!)] as const);
      listed[slug] = Object.fromEntries(await Promise.all(entries));
    }
    const list = JSON.stringify(listed);
    served = { ...release, 'kept/1.json': list };
    return keptArticles({
      root: ROOT,
      lists: new Map([[LIST, await integrityOf(list)]]),
      nameOf: (use) => {
        const name = `test-${run}-${use}`;
        names.add(name);
        return name;
      },
      toKeep: (href) => new Request(href),
      isSaved: (href) => saved.some((slug) => href === `${ROOT}${slug}/`),
    });
  }

  /** What opens without a connection, as it is answered. */
  async function offline(kept: Kept, path: string): Promise<string | null> {
    online = false;
    try {
      const answer = await kept.answer(ROOT + path, new Request(ROOT + path), () => undefined);
      return await answer.text();
    } catch {
      return null;
    } finally {
      online = true;
    }
  }

  /** Everything of an article, as it opens without a connection. */
  const allOffline = (kept: Kept, release: Release, slug: string): Promise<(string | null)[]> =>
    Promise.all(
      filesOf(release, slug).map(async (path) =>
        path.startsWith('assets/')
          ? ((await (await kept.find(ROOT + path))?.text()) ?? null)
          : offline(kept, path),
      ),
    );

  const keep = (kept: Kept, article = FIRST) => kept.keep(article, () => undefined);

  beforeEach(() => {
    run += 1;
    online = true;
    asked = [];
    broken.clear();
    back.push(
      replaceMethod(window, 'fetch', () => async (input: RequestInfo | URL) => {
        const { url } = input as Request;
        const path = url.slice(ROOT.length);
        if (!online || broken.has(path)) throw new TypeError('Failed to fetch');
        asked.push(path);
        const text = served[path];
        return text === undefined
          ? new Response('Not found', { status: 404 })
          : new Response(text, { status: 200 });
      }),
    );
  });

  afterEach(async () => {
    for (const undo of back) undo();
    back = [];
    await Promise.all([...names].map((name) => caches.delete(name)));
    names.clear();
  });

  it('are there whole once they are kept, and no other is', async () => {
    const kept = await workerOf(RELEASE);
    const shares: number[] = [];
    expect(await kept.keep(FIRST, (share) => shares.push(share))).to.equal(null);
    expect(shares.at(-1)).to.equal(1);
    expect(shares).to.deep.equal([...shares].sort((one, other) => one - other));
    expect(await kept.list()).to.deep.equal([FIRST]);
    expect(await allOffline(kept, RELEASE, 'first')).to.deep.equal(
      filesOf(RELEASE, 'first').map((path) => RELEASE[path]),
    );
    expect(await offline(kept, 'other/')).to.equal(null);
  });

  it('are not kept in part where a file cannot be fetched, and what was read before stays', async () => {
    const kept = await workerOf(RELEASE);
    const href = `${ROOT}first/`;
    const work: Promise<unknown>[] = [];
    broken.add('first/summary/');
    await kept.answer(href, new Request(href), (more) => work.push(more));
    await Promise.all(work);
    expect(await keep(kept)).to.equal('unreachable');
    expect(await kept.list()).to.deep.equal([]);
    expect(await offline(kept, 'ar/first/')).to.equal(null);
    expect(await offline(kept, 'first/')).to.equal('A text');
    online = false;
    expect(await keep(kept)).to.equal('unreachable');
    online = true;
    expect(await offline(kept, 'first/')).to.equal('A text');
  });

  it('are not kept where something else is answered in the place of a file', async () => {
    const kept = await workerOf(RELEASE);
    for (const instead of ['<title>Sign in</title>', undefined]) {
      served = { ...served, 'first/summary/': instead! };
      expect(await keep(kept)).to.equal('unreachable');
      expect(await kept.list()).to.deep.equal([]);
    }
  });

  it('are not kept where there is no room, and it is said that this is why', async () => {
    const kept = await workerOf(RELEASE);
    back.push(
      replaceMethod(
        Cache.prototype,
        'put',
        (put) =>
          async function (...args) {
            const [key] = args as unknown as [string];
            if (key.includes('/ar/')) throw new DOMException('', 'QuotaExceededError');
            await Reflect.apply(put, this, args);
          },
      ),
    );
    expect(await keep(kept)).to.equal('full');
    expect(await kept.list()).to.deep.equal([]);
    expect(await offline(kept, 'first/summary/')).to.equal(null);
  });

  it('go when they are let go, without a connection too, and leave others what they share', async () => {
    const kept = await workerOf(RELEASE);
    await keep(kept);
    await keep(kept, OTHER);
    online = false;
    await kept.letGo('first');
    online = true;
    expect(await kept.list()).to.deep.equal([OTHER]);
    expect(await offline(kept, 'first/')).to.equal(null);
    expect(await allOffline(kept, RELEASE, 'other')).to.include('A picture of both');
  });

  it('can be kept again at once', async () => {
    const kept = await workerOf(RELEASE);
    await keep(kept);
    const [, problem] = await Promise.all([kept.letGo('first'), keep(kept)]);
    expect(problem).to.equal(null);
    expect(await kept.list()).to.deep.equal([FIRST]);
    expect(await allOffline(kept, RELEASE, 'first')).to.not.include(null);
  });

  const NEXT: Release = {
    ...RELEASE,
    'first/': 'A text with a new sentence',
    'first/voices/': 'Voices that it had not before',
  };
  delete NEXT['first/definitions.json'];

  it('are whole in the next release, new files of it included, and what it no longer has is gone', async () => {
    await keep(await workerOf(RELEASE));
    const before = await workerOf(RELEASE);
    const next = await workerOf(NEXT);
    await next.renew();
    // The release in use goes on having what it has.
    expect(await allOffline(before, RELEASE, 'first')).to.not.include(null);
    expect(await offline(before, 'first/')).to.equal('A text');
    await next.mend(true);
    expect(await allOffline(next, NEXT, 'first')).to.deep.equal(
      filesOf(NEXT, 'first').map((path) => NEXT[path]),
    );
    expect(await next.list()).to.deep.equal([FIRST]);
    const held = await keptCache(`test-${run}-chosen`, Infinity).entries();
    expect(held.map(([href]) => href.slice(ROOT.length)).sort()).to.deep.equal(
      filesOf(NEXT, 'first').sort(),
    );
  });

  it('stay as they were where the next release cannot be fetched, until it can', async () => {
    await keep(await workerOf(RELEASE));
    const next = await workerOf(NEXT);
    broken.add('first/voices/');
    await next.renew();
    await next.mend(true);
    expect(await next.list()).to.deep.equal([FIRST]);
    expect(await offline(next, 'first/summary/')).to.equal('Its summary');
    expect(await offline(next, 'first/')).to.contain('A text');
    broken.clear();
    await next.mend(true);
    expect(await offline(next, 'first/voices/')).to.equal('Voices that it had not before');
  });

  it('stay when they are no longer published', async () => {
    await keep(await workerOf(RELEASE));
    const next = await workerOf({ 'other/': 'Another text' });
    await next.renew();
    await next.mend(true);
    expect(await next.list()).to.deep.equal([FIRST]);
    expect(await offline(next, 'first/summary/')).to.equal('Its summary');
  });

  it('take no room of their own while every reader’s device has them, and are kept again after', async () => {
    await keep(await workerOf(RELEASE));
    const next = await workerOf(RELEASE, ['first']);
    await next.mend(true);
    expect(await keptCache(`test-${run}-chosen`, Infinity).entries()).to.deep.equal([]);
    expect(await next.list()).to.deep.equal([FIRST]);
    const after = await workerOf(RELEASE);
    await after.mend(true);
    expect(await allOffline(after, RELEASE, 'first')).to.not.include(null);
  });

  it('get back what the browser has lost of them', async () => {
    const kept = await workerOf(RELEASE);
    await keep(kept);
    const cache = keptCache(`test-${run}-chosen`, Infinity);
    await cache.drop(`${ROOT}first/summary/`, await integrityOf('Its summary'));
    expect(await kept.list(), 'what is not whole is not said to be kept').to.deep.equal([]);
    await kept.mend(true);
    expect(await kept.list()).to.deep.equal([FIRST]);
    expect(await offline(kept, 'first/summary/')).to.equal('Its summary');
  });

  it('are asked of the server once, not again by what is kept of them already', async () => {
    const kept = await workerOf(RELEASE);
    await keep(kept);
    asked = [];
    await keep(kept);
    await kept.mend(true);
    expect(asked).to.deep.equal([]);
  });
});

describe('what is kept because it was read', () => {
  const href = (number: number): string => `https://reader.example/text-${number}/`;
  const NAME = 'test-most';

  afterEach(() => caches.delete(NAME));

  async function keepAll(most: number): Promise<string[]> {
    const cache = keptCache(NAME, most);
    for (let number = 1; number <= 5; number += 1) {
      const text = `Text ${number}`;
      await cache.put(href(number), await integrityOf(text), new Response(text));
    }
    return (await cache.entries()).map(([one]) => one);
  }

  it('gives way to what is read later', async () => {
    expect(await keepAll(3)).to.deep.equal([href(3), href(4), href(5)]);
  });

  it('does not where it is kept on purpose', async () => {
    expect(await keepAll(Infinity)).to.have.length(5);
  });
});
