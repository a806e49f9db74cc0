import type { Settings } from '../settings/effects.js';
import { settingsStore } from '../settings/store.js';

/**
 * Shows the reader's focus aid beside the text; its code is fetched when it is first asked for. Does
 * nothing where there is no text yet.
 */
export function offerFocusAid(): void {
  const prose = document.querySelector<HTMLElement>('.prose');
  if (!prose) return;
  const show = (aid: Settings['focusAid']): void => {
    const shown = document.querySelector('focus-aid');
    if (aid === 'none') shown?.remove();
    else if (!shown) void add(prose);
  };
  settingsStore.subscribe(({ settings }) => show(settings.focusAid));
  document.addEventListener('focus-aid-closed', () => {
    // The button that had the focus is gone; the text is where the reader was.
    document.getElementById('text')?.focus({ preventScroll: true });
  });
  show(settingsStore.get().focusAid);
}

async function add(prose: HTMLElement): Promise<void> {
  await import('../elements/focus-aid.js');
  if (settingsStore.get().focusAid === 'none' || document.querySelector('focus-aid')) return;
  const aid = document.createElement('focus-aid');
  aid.prose = prose;
  document.querySelector('main')!.after(aid);
}
