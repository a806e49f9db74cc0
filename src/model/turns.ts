/** Longer than this, in ms, long work does not keep a page from what its reader does. */
const TURN_MS = 8;

/** Lets the page do what waits, and comes back. */
export type Rest = () => Promise<void>;

/**
 * For work that takes long: to be awaited between its steps. It rests once a turn is over, and else
 * comes back at once.
 * @param turn how long a turn is, in ms
 */
export function inTurns(turn = TURN_MS): Rest {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < turn) return;
    await rest();
    began = performance.now();
  };
}

/** A turn of the event loop; no timer, which browsers make longer and longer. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
