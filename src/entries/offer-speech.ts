import { whenPressed } from '../settings/early-presses.js';
import type { Reading } from './read-aloud.js';

/**
 * Lets the reader have the text of this page read aloud. All the code for it is fetched when it is
 * first asked for. To be called once the text is there.
 */
export function offerSpeech(): void {
  const text = document.getElementById('text');
  const button = document.querySelector<HTMLElement>('.listen-button');
  if (!text || !button) return;
  let loading: Promise<Reading> | undefined;
  const ask = (what: (reading: Reading) => void): void => {
    loading ??= import('./read-aloud.js').then(({ readAloud }) => readAloud(text, button));
    void loading.then(what);
  };
  whenPressed(button, () => ask((reading) => reading.toggle({ focus: true })));
  document.addEventListener('listen-key', () => ask((reading) => reading.toggle({ focus: false })));
  document.addEventListener('listen-from', ({ place }) => ask((reading) => reading.from(place)));
}
