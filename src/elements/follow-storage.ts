import type { LitElement } from 'lit';
import type { DeviceStorage } from '../storage/device-storage.js';
import type { StoreName } from '../storage/records.js';

/**
 * Has an element look into storage when it comes to stand in a page, and again whenever one of some
 * stores changes, in this tab or another, for as long as it stands there.
 * @param element may be given another storage until then
 */
export function followStorage(
  element: LitElement & { readonly storage: DeviceStorage },
  stores: readonly StoreName[],
  look: () => Promise<void>,
): void {
  let end: (() => void) | undefined;
  element.addController({
    hostConnected() {
      end = element.storage.subscribe((changed) => {
        if (stores.some((store) => changed.includes(store))) void look();
      });
      void look();
    },
    hostDisconnected() {
      end?.();
    },
  });
}
