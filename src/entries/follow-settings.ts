import { apply } from '../settings/apply.js';
import { createPlaceKeeper } from '../settings/keep-place.js';
import { settingsStore } from '../settings/store.js';
import { markTerms } from '../settings/term-marking.js';
import { keepTypeface } from '../settings/typeface-files.js';
import { takeTypefaceStyle } from '../settings/typeface-style.js';

/**
 * Keeps the page in step with the reader's settings, changed here or in another tab, without
 * losing the line being read. The first values were applied before the first paint, by the boot
 * script; only the marking of terms had to wait for the text.
 */
export function followSettings(): void {
  const page = document.documentElement;
  const place = createPlaceKeeper(document.querySelector('.prose'));
  markTerms(document, settingsStore.get().terms);
  // A first visit with a typeface already chosen, as after the browser dropped what it had saved.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers?.controller) void keepTypeface(settingsStore.get().typeface);
  void takeTypefaceStyle(settingsStore.get().typeface);
  const follow = (): void => {
    void place.keep(() => {
      // As they are by now: while a typeface was waited for, others may have changed.
      const settings = settingsStore.get();
      apply(settings, page);
      markTerms(document, settings.terms);
    });
  };
  settingsStore.subscribe(({ settings, previous }) => {
    if (settings.typeface === previous.typeface) {
      follow();
      return;
    }
    // The line being read is held while letters change, so they must be known by then.
    const known = takeTypefaceStyle(settings.typeface);
    if (known) void known.then(follow);
    else follow();
    void keepTypeface(settings.typeface);
  });
}
