import type { SearchMessage, SearchOutcome, SearchRequest } from './messages.js';
import { searchWorkerUrl } from './search-worker-url.js';
import type { Shelf } from './text-to-search.js';

/** What is asked for. */
export interface Asked {
  readonly words: string;
  /** Null for all. */
  readonly shelf: Shelf | null;
  readonly most: number;
}

/** A search in a worker of its own. */
export interface LibrarySearch {
  /** Asks; of what is asked while it is busy, only the last is answered. */
  ask(asked: Asked): void;
  end(): void;
}

/**
 * @param site absolute URL of the site's root
 * @param files how many files the index of its articles has
 * @param answer is told what was found, and again when something else is found
 * @param fail is told where the worker cannot run
 */
export function librarySearch(
  site: string,
  files: number,
  answer: (outcome: SearchOutcome, asked: Asked) => void,
  fail: () => void,
): LibrarySearch {
  const worker = new Worker(searchWorkerUrl, { type: 'module' });
  let last: Asked | null = null;
  let asking: Asked | null = null;
  let isStale = false;
  const tell = (request: SearchRequest): void => worker.postMessage(request);

  function ask(asked: Asked): void {
    last = asked;
    isStale = true;
    if (asking) return;
    asking = asked;
    isStale = false;
    tell({ type: 'find', ...asked });
  }

  worker.addEventListener('message', ({ data }: MessageEvent<SearchMessage>) => {
    if (data.type === 'found') {
      const answered = asking;
      asking = null;
      if (answered && answered === last) answer(data, answered);
      if (isStale && last) ask(last);
    } else if (last) ask(last);
  });
  worker.addEventListener('error', fail);
  tell({ type: 'begin', site, files });
  return {
    ask,
    end() {
      worker.terminate();
    },
  };
}
