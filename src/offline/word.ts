import { msg, str } from '@lit/localize';
import type { OfflineState } from './state.js';

/** One thing to tell the reader about this copy. */
export interface Word {
  kind: 'update' | 'offline' | 'saved';
  /** Names the occasion, so that it is told and put away once: `saved VERSION`. */
  occasion: string;
  text: string;
}

/** What a reader without a connection can and cannot open. */
function offlineText({ saved, whole, pages, missingPages }: OfflineState): string {
  if (saved && !whole) {
    return msg('You are offline. The newest articles are saved, and pages you have read.');
  }
  if (saved) return msg('You are offline. Everything here is saved.');
  if (pages === 0)
    return msg('You are offline. This page can be read; other pages may not be saved.');
  if (missingPages === 0) {
    return msg('You are offline. Every page is saved; some icons or styles are not.');
  }
  return missingPages === 1
    ? msg(str`You are offline. One of ${pages} pages is not saved and will not open.`)
    : msg(str`You are offline. ${missingPages} of ${pages} pages are not saved and will not open.`);
}

/**
 * Chooses the one thing worth saying now: what the reader can act upon comes first.
 * @param isPutAway whether the reader has dealt with an occasion already
 * @returns null when there is nothing to say
 */
export function wordFor(
  state: OfflineState,
  isPutAway: (occasion: string) => boolean,
): Word | null {
  const words: (Word | null)[] = [
    state.update === 'waiting'
      ? {
          kind: 'update',
          occasion: `update ${state.newVersion ?? ''}`,
          text: msg('A new version is ready.'),
        }
      : null,
    state.connection === 'offline'
      ? { kind: 'offline', occasion: 'offline', text: offlineText(state) }
      : null,
    state.saved && state.connection === 'online'
      ? {
          kind: 'saved',
          occasion: `saved ${state.version ?? ''}`,
          text: state.whole
            ? msg('Saved. You can read all of this without a connection.')
            : msg(
                'Saved. You can read the newest articles without a connection, and pages you have read before.',
              ),
        }
      : null,
  ];
  return words.find((word) => word !== null && !isPutAway(word.occasion)) ?? null;
}
