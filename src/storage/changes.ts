import type { StoreName } from './records.js';

type Listener = (stores: readonly StoreName[]) => void;

/** Tells of changes, in this page and in every other tab. */
export interface Changes {
  tell(stores: readonly StoreName[]): void;
  /** @returns ends it */
  subscribe(listener: Listener): () => void;
}

/**
 * A channel stands open only while somebody listens: a page with an open one may be refused by
 * the browser's back and forward cache.
 * @param name of the database; each has a channel of its own
 */
export function changesOf(name: string): Changes {
  const listeners = new Set<Listener>();
  let channel: BroadcastChannel | null = null;
  const hear: Listener = (stores) => {
    for (const listener of [...listeners]) listener(stores);
  };
  return {
    tell(stores) {
      hear(stores);
      if (!('BroadcastChannel' in globalThis)) return;
      const voice = channel ?? new BroadcastChannel(name);
      voice.postMessage(stores);
      if (voice !== channel) voice.close();
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!channel && 'BroadcastChannel' in globalThis) {
        channel = new BroadcastChannel(name);
        channel.addEventListener('message', ({ data }) => {
          hear(data as StoreName[]);
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        channel?.close();
        channel = null;
      };
    },
  };
}
