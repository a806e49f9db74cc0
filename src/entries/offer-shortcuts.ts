import { settingsStore } from '../settings/store.js';

/** Turns keyboard shortcuts on and off with the reader's setting; their code is fetched when on. */
export function offerShortcuts(): void {
  let stop: (() => void) | null = null;
  const follow = async (): Promise<void> => {
    const on = settingsStore.get().shortcuts === 'on';
    if (!on) {
      stop?.();
      stop = null;
    } else if (!stop) {
      const { listenForShortcuts } = await import('./keyboard-shortcuts.js');
      if (settingsStore.get().shortcuts === 'on') stop ??= listenForShortcuts();
    }
  };
  settingsStore.subscribe(() => void follow());
  void follow();
}
