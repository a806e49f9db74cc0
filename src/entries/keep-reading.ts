/** Keeps the reader's place in an article, and offers the one that was kept. Loaded when idle. */
import { sentenceStart } from '../model/sentence-start.js';
import { firstLineBelow } from '../settings/first-line.js';
import { rememberReopening, reopeningOf, wordsAt, type Sentence } from '../settings/reopening.js';
import { watchMoving } from '../settings/watch-moving.js';
import type { Place } from '../storage/records.js';
import '../storage/place-heard.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import {
  blockPlaceOf,
  nodePlaceOf,
  progressAt,
  type BlockPlace,
  type NodePlace,
} from '../storage/text-place.js';
import { offerPlace, tellOfProblem, tellProgress } from './offer-place.js';
import { readingSession, type ReadingSession } from './reading-session.js';

/** After this many ms without scrolling, the reader is reading there. */
const REST_MS = 800;

const places = repository(storage, 'places');

/** Offers the kept place, and keeps the place from then on. */
export async function keepReading(): Promise<void> {
  const text = document.querySelector<HTMLElement>('#text');
  const article = document.querySelector<HTMLElement>('[data-text]');
  if (!text || !article) return;
  // A text has one place, in whichever language the interface speaks.
  const id = article.dataset['text']!;
  const title = document.querySelector('h1')?.textContent.trim() ?? '';
  const session = readingSession({ id, title, words: Number(article.dataset['words']) });
  followPlace(text, { id, title }, session);
  const place = await places.get(id).catch(() => null);
  // It may have come out of a backup.
  if (place && place.progress < 1 && !reopeningOf(id)) rememberReopening(id, sentenceOf(place));
  offerPlace(place, session);
}

/** The last letter of a text; null where it has none. */
function lastLetter(text: HTMLElement): NodePlace | null {
  const block = [...text.querySelectorAll('p[id]')].at(-1);
  return block ? nodePlaceOf({ block: block.id, offset: Infinity }) : null;
}

/** The sentence that holds a place; null where its block is gone. */
function sentenceOf({ block, offset }: BlockPlace): Sentence | null {
  const element = document.getElementById(block);
  if (!element) return null;
  const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
  const start = sentenceStart(element.textContent, offset, language);
  return { block, offset: start, words: wordsAt(element.textContent, start) };
}

function followPlace(
  text: HTMLElement,
  { id, title }: Pick<Place, 'id' | 'title'>,
  session: ReadingSession,
): void {
  // What scrolls before the reader does anything is the browser, following a link or restoring.
  let moving = watchMoving();
  let kept = '';
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Where the reader is now; null before the text's first line has been passed. */
  function placeNow(): Omit<Place, 'id' | 'changed'> | null {
    const { top, bottom } = text.getBoundingClientRect();
    if (top >= 0) return null;
    // Who looks at the sources has passed all of it.
    const line = firstLineBelow(text, 0) ?? lastLetter(text);
    const place = line && blockPlaceOf(line);
    if (!line || !place) return null;
    const progress = bottom <= window.innerHeight ? 1 : progressAt(text, line);
    return { title, ...place, progress };
  }

  function keep(): void {
    clearTimeout(resting);
    const place = moving.seen() ? placeNow() : null;
    if (place) put(place, 'read');
  }

  /** Where the text is read aloud the reader is there, until they move by themselves. */
  function keepHeard(line: NodePlace, ended: boolean): void {
    clearTimeout(resting);
    moving.stop();
    moving = watchMoving();
    const place = blockPlaceOf(line);
    const progress = ended ? 1 : progressAt(text, line);
    if (place) put({ title, ...place, progress }, 'heard');
  }

  function put(place: Omit<Place, 'id' | 'changed'>, how: 'read' | 'heard'): void {
    const said = JSON.stringify(place);
    if (said === kept) return;
    kept = said;
    // Who has read it to its end begins anew.
    rememberReopening(id, place.progress < 1 ? sentenceOf(place) : null);
    const changed = new Date().toISOString();
    Promise.all([places.put({ id, changed, ...place }), session.at(place.progress, how)])
      .then(() => tellProgress(place.progress, session))
      .catch((problem: unknown) => {
        // The next rest tries again.
        kept = '';
        tellOfProblem(problem);
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
  text.addEventListener('place-heard', ({ place, ended }) => keepHeard(place, ended));
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep();
    else session.resume();
  });
}
