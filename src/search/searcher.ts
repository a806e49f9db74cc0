import type { DeviceStorage } from '../storage/device-storage.js';
import { problemFrom, type ProblemKind } from '../storage/problem.js';
import { findTexts } from './find-texts.js';
import type { IndexFiles } from './index-files.js';
import { wantedWord, type Wanted } from './likeness.js';
import type { SearchOutcome } from './messages.js';
import { ownIndex, readTexts } from './own-index.js';
import { ownText } from './own-text.js';
import { resultWithoutText, searchResult, type SearchResult } from './search-result.js';
import { searchWords } from './search-words.js';
import type { IndexedText } from './segment.js';
import type { SiteTexts } from './site-texts.js';
import type { Shelf } from './text-to-search.js';

/** A search through everything there is to read. */
export interface Searcher {
  /** Reads the indexes, and brings that of own texts up to date. Never fails. */
  begin(): Promise<void>;
  find(words: string, shelf: Shelf | null, most: number): Promise<SearchOutcome>;
}

/** Words after these are passed over. */
const MOST_WORDS = 8;

/**
 * @param storage where own texts are
 * @param files where their index is
 * @param site the articles of the site
 * @param changed is told when another answer may be had
 */
export function searcher(
  storage: DeviceStorage,
  files: IndexFiles,
  site: SiteTexts,
  changed: () => void,
): Searcher {
  const own = ownIndex(storage, files);
  const loaded = own.load();
  let following: Promise<void> | null = null;
  let again = false;
  let reading = 0;
  let problem: ProblemKind | null = null;

  /** Once at a time, and once more where something changed meanwhile. */
  async function follow(): Promise<void> {
    again = true;
    if (following) return following;
    reading += 1;
    following = (async () => {
      while (again) {
        again = false;
        try {
          await own.follow(changed);
          problem = null;
        } catch (error) {
          problem = problemFrom(error).kind;
        }
      }
    })();
    await following;
    following = null;
    reading -= 1;
    changed();
  }

  async function readSite(): Promise<void> {
    reading += 1;
    await site.load();
    reading -= 1;
    changed();
  }

  /** What is shown of texts that were found; one that is gone by now is left out. */
  async function show(
    found: readonly IndexedText[],
    words: readonly Wanted[],
  ): Promise<SearchResult[]> {
    const ids = found.filter(({ shelf }) => shelf === 'own').map(({ id }) => id);
    const texts = ids.length === 0 ? [] : await readTexts(storage, ids);
    const byId = new Map(texts.map((text) => [text.id, text]));
    const shown = await Promise.all(
      found.map(async (facts) => {
        if (facts.shelf === 'site') {
          const text = await site.text(facts.id);
          return text ? searchResult(text, words) : resultWithoutText(facts);
        }
        const text = byId.get(facts.id);
        return text ? searchResult(ownText(text), words) : null;
      }),
    );
    return shown.filter((result) => result !== null);
  }

  return {
    async begin() {
      storage.subscribe((stores) => {
        if (stores.includes('texts')) void follow();
      });
      await Promise.all([readSite(), follow()]);
    },
    async find(asked, shelf, most) {
      await loaded;
      const words = wantedIn(asked);
      const segments = [...own.segments(), ...site.segments()];
      const { texts, total } = findTexts(segments, { words, shelf, most });
      try {
        const results = await show(texts, words);
        const gone = texts.length - results.length;
        return { results, total: total - gone, isReading: reading > 0, problem };
      } catch (error) {
        // What is known without reading the texts is better than nothing.
        const results = texts.map(resultWithoutText);
        return { results, total, isReading: reading > 0, problem: problemFrom(error).kind };
      }
    },
  };
}

function wantedIn(asked: string): Wanted[] {
  const terms = new Set(searchWords(asked).map(({ term }) => term));
  return [...terms].slice(0, MOST_WORDS).map(wantedWord);
}
