import type { Segment } from './segment.js';
import { readSegment } from './segment-file.js';
import { indexFileName, wordsFileName } from './site-files.js';
import type { TextToSearch } from './text-to-search.js';

/** The articles of the site, by the files that its build has written for searching them. */
export interface SiteTexts {
  /** Reads the index. Never fails: what cannot be had is not searched. */
  load(): Promise<void>;
  segments(): readonly Segment[];
  /** The words of an article; null where they cannot be had. */
  text(slug: string): Promise<TextToSearch | null>;
}

/** More than are shown at once. */
const MOST_KNOWN = 50;

/**
 * @param root absolute URL of the site's root
 * @param files how many files its index has
 */
export function siteTexts(root: string, files: number): SiteTexts {
  let segments: Segment[] = [];
  const known = new Map<string, TextToSearch>();

  return {
    async load() {
      const read = await Promise.all(
        Array.from({ length: files }, async (_, number) => {
          const file = await answerOf(`${root}${indexFileName(number + 1)}`);
          return file ? readSegment(await file.arrayBuffer()) : null;
        }),
      );
      segments = read.filter((segment) => segment !== null);
    },
    segments: () => segments,
    async text(slug) {
      const before = known.get(slug);
      if (before) return before;
      const file = await answerOf(`${root}${wordsFileName(slug)}`);
      if (!file) return null;
      if (known.size >= MOST_KNOWN) known.clear();
      const text = (await file.json()) as TextToSearch;
      known.set(slug, text);
      return text;
    },
  };
}

/** @returns null without a connection, and where there is no such file */
async function answerOf(address: string): Promise<Response | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? answer : null;
  } catch {
    return null;
  }
}
