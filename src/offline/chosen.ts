import type { Files } from './article-files.js';
import { choicesIn, type Choice } from './choices.js';
import { keptCache, type KeptCache } from './kept-cache.js';
import type { KeepProblem, KeptArticle } from './messages.js';
import { someAtOnce } from './some-at-once.js';

/** As many as a browser asks a plain server for and still has room for what is being read. */
const AT_ONCE = 4;

/** The articles that the reader keeps on purpose, whole: they stay until the reader lets them go. */
export interface Chosen extends Pick<KeptCache, 'match' | 'find'> {
  /** Those of which every file is there. */
  list(): Promise<KeptArticle[]>;
  /**
   * Gets every file of an article, and only then counts it as kept.
   * @param progress is told how much of it is there, from 0 to 1
   * @returns why it is not kept, and nothing of it; null where it is
   */
  keep(article: KeptArticle, progress: (share: number) => void): Promise<KeepProblem | null>;
  /** Removes an article, whether there is a connection or not. @returns what it had */
  letGo(slug: string): Promise<Choice['files']>;
  /**
   * Gets what this release has of them and is not there. What cannot be had now stays as it was.
   * @param alone whether no other release is in use or about to be: what is of another then goes
   */
  renew(alone: boolean): Promise<void>;
}

export interface ChosenOptions {
  /** Names of the caches of choices and of their files. */
  choicesName: string;
  filesName: string;
  /** Absolute URL of the site's root. */
  root: string;
  /** @throws {TypeError} where it cannot be known */
  filesOf: (slug: string) => Promise<Files>;
  /** Whether this release saves an article for every reader, so that it needs nothing here. */
  isSaved: (slug: string) => boolean;
  /** A file as it was built: kept for another reason, else fetched. @throws {TypeError} */
  get: (href: string, integrity: string) => Promise<Response>;
}

type File = readonly [href: string, integrity: string];

const nameOf = (file: File): string => file.join(' ');

/** @returns what keeps the articles that a reader asks for */
export function chosenArticles(options: ChosenOptions): Chosen {
  const { filesOf, isSaved, get } = options;
  const cache = keptCache(options.filesName, Infinity);
  const choices = choicesIn(options.choicesName, options.root);
  /** Files on their way, which belong to no choice yet. */
  const coming = new Set<Files>();
  let turn: Promise<unknown> = Promise.resolve();

  /** One after the other: what looks at all files must not do so while they change owners. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function held(): Promise<ReadonlySet<string>> {
    return new Set((await cache.entries()).map(nameOf));
  }

  async function getMissing(files: Files, progress: (share: number) => void): Promise<void> {
    const there = await inTurn(held);
    const missing = [...files].filter((file) => !there.has(nameOf(file)));
    let done = files.size - missing.length;
    progress(done / files.size);
    await someAtOnce(missing, AT_ONCE, async ([href, integrity]) => {
      if (!(await cache.put(href, integrity, await get(href, integrity)))) {
        throw new TypeError(`${href} is not the file that was built`);
      }
      done += 1;
      progress(done / files.size);
    });
  }

  /** Removes every file that no choice names. */
  async function sweep(): Promise<void> {
    const owned = [...(await choices.all()).map(({ files }) => files), ...coming];
    const wanted = new Set(owned.flatMap((files) => [...files].map(nameOf)));
    for (const file of await cache.entries()) {
      if (!wanted.has(nameOf(file))) await cache.drop(...file);
    }
  }

  /** Gets files while no sweep takes them for nobody's; then does what makes them somebody's. */
  async function getFor<T>(
    files: Files,
    progress: (share: number) => void,
    own: () => Promise<T>,
  ): Promise<T> {
    coming.add(files);
    try {
      await getMissing(files, progress);
      return await inTurn(own);
    } finally {
      coming.delete(files);
    }
  }

  async function renewOne(choice: Choice, alone: boolean): Promise<void> {
    const files = await filesOf(choice.slug);
    // Of one that is no longer published, the copy stays.
    if (files.size === 0 && !isSaved(choice.slug)) return;
    await getFor(
      files,
      () => undefined,
      async () => {
        const now = (await choices.all()).find(({ slug }) => slug === choice.slug);
        if (!now) return;
        const of = new Map(
          [...(alone ? [] : now.files), ...files].map((file) => [nameOf(file), file]),
        );
        const isSame =
          of.size === now.files.length && now.files.every((file) => of.has(nameOf(file)));
        if (!isSame) await choices.put({ ...now, files: [...of.values()] });
      },
    );
  }

  return {
    match: (href, integrity) => cache.match(href, integrity),
    find: (href) => cache.find(href),
    async list() {
      const [all, there] = [await choices.all(), await held()];
      return all
        .filter(({ files }) => files.every((file) => there.has(nameOf(file))))
        .map(({ slug, title, language }) => ({ slug, title, language }));
    },
    async keep(article, progress) {
      try {
        const files = await filesOf(article.slug);
        if (files.size === 0) return 'unreachable';
        await getFor(files, progress, () => choices.put({ ...article, files: [...files] }));
        return null;
      } catch (problem) {
        await inTurn(sweep);
        return (problem as Error).name === 'QuotaExceededError' ? 'full' : 'unreachable';
      }
    },
    letGo: (slug) =>
      inTurn(async () => {
        const choice = (await choices.all()).find((one) => one.slug === slug);
        await choices.drop(slug);
        await sweep();
        return choice?.files ?? [];
      }),
    async renew(alone) {
      // The next would most likely fail as well, and each may take as long as a fetch is given.
      await someAtOnce(await choices.all(), 1, (choice) => renewOne(choice, alone)).catch(
        () => undefined,
      );
      if (alone) await inTurn(sweep);
    },
  };
}
