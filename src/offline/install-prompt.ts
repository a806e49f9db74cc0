import { observable } from './state.js';

/** Chromium's offer to install the site; not yet in TypeScript's DOM types. */
export interface BeforeInstallPromptEvent extends Event {
  /** May be called once. */
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * The browser's offer, kept from the moment it comes: that may be before the button that uses
 * it is there. Null while there is none, and again once it is used.
 */
export const installOffer = observable<{ event: BeforeInstallPromptEvent | null }>({ event: null });

addEventListener('beforeinstallprompt', (event) => {
  // The page has a button of its own; the browser's banner would come over the text.
  event.preventDefault();
  installOffer.set({ event: event as BeforeInstallPromptEvent });
});
