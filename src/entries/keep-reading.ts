/** Keeps the reader's place in an article, and offers the one that was kept. Loaded when idle. */
import { announce } from '../elements/announce.js';
import '../elements/storage-place.js';
import { firstLineBelow, topOf } from '../settings/first-line.js';
import { watchMoving } from '../settings/watch-moving.js';
import { StorageProblem } from '../storage/problem.js';
import type { Place } from '../storage/records.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { blockPlaceOf, nodePlaceOf, progressAt } from '../storage/text-place.js';
import { focusText } from './focus-text.js';

/** After this many ms without scrolling, the reader is reading there. */
const REST_MS = 800;

const places = repository(storage, 'places');

/** Offers the kept place, and keeps the place from then on. */
export async function keepReading(): Promise<void> {
  const text = document.querySelector<HTMLElement>('#text');
  if (!text) return;
  // A text has one place, in whichever language the interface speaks.
  const id = document.querySelector<HTMLElement>('[data-text]')?.dataset['text'] ?? '';
  followPlace(text, id);
  const place = await places.get(id).catch(() => null);
  if (location.hash === '') offer(place);
}

function offer(place: Place | null): void {
  const lost = storage.kept.emptied() !== null;
  const line = place && place.progress < 1 ? nodePlaceOf(place) : null;
  const top = line && topOf(line);
  // One that can be seen already needs no link.
  if (!lost && (top === null || top < window.innerHeight)) return;
  const element = document.createElement('storage-place');
  element.block = place?.block ?? '';
  element.lostHref = lost ? keptHref() : '';
  element.addEventListener('place-wanted', () => {
    if (place) goTo(place);
  });
  document.querySelector('.place-offer')?.append(element);
}

/** Address of what is kept, in the settings. */
function keptHref(): string {
  const settings = document.querySelector<HTMLAnchorElement>('.settings-link');
  return `${settings?.getAttribute('href') ?? ''}#kept`;
}

/**
 * Says once above the text why the place in it is not kept, and what can be done. A browser that
 * keeps nothing for anyone promised nothing; the settings say so.
 */
function tellOf(problem: unknown): void {
  if (!(problem instanceof StorageProblem) || problem.kind === 'unavailable') return;
  const room = document.querySelector('.place-offer');
  if (!room || room.querySelector('storage-place[data-problem]')) return;
  const element = document.createElement('storage-place');
  element.dataset['problem'] = problem.kind;
  element.problem = problem.message;
  element.problemHref = keptHref();
  room.replaceChildren(element);
  announce(problem.message);
}

/** Puts the line a little below the top of the window, and the focus on its paragraph. */
function goTo(place: Place): void {
  const line = nodePlaceOf(place);
  const top = line && topOf(line);
  const block = document.getElementById(place.block);
  if (top === null || !block) return;
  window.scrollBy({ top: top - window.innerHeight / 8, behavior: 'instant' });
  focusText(block, { preventScroll: true });
}

function followPlace(text: HTMLElement, id: string): void {
  // What scrolls before the reader does anything is the browser, following a link or restoring.
  const moving = watchMoving();
  let kept = '';
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Where the reader is now; null before the text's first line has been passed. */
  function placeNow(): Omit<Place, 'id' | 'changed'> | null {
    const { top, bottom } = text.getBoundingClientRect();
    if (top >= 0) return null;
    const line = firstLineBelow(text, 0);
    const place = line && blockPlaceOf(line);
    if (!line || !place) return null;
    const progress = bottom <= window.innerHeight ? 1 : progressAt(text, line);
    const title = document.querySelector('h1')?.textContent.trim() ?? '';
    return { title, ...place, progress };
  }

  function keep(): void {
    clearTimeout(resting);
    const place = moving.seen() ? placeNow() : null;
    const said = JSON.stringify(place);
    if (!place || said === kept) return;
    kept = said;
    places.put({ id, changed: new Date().toISOString(), ...place }).catch((problem: unknown) => {
      // The next rest tries again.
      kept = '';
      tellOf(problem);
    });
  }

  addEventListener(
    'scroll',
    () => {
      clearTimeout(resting);
      resting = setTimeout(keep, REST_MS);
    },
    { passive: true },
  );
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
  });
}
