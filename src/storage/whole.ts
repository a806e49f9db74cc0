/** What is needed of a transaction to end it. */
interface Ending extends Pick<EventTarget, 'addEventListener'> {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  abort(): void;
}

/**
 * Does something in a transaction, all of it or nothing, and settles once the transaction has ended.
 * @param work awaits nothing but the transaction's own requests
 * @throws what `work` threw, or why the browser ended the transaction
 */
export async function whole<T>(transaction: Ending, work: () => Promise<T>): Promise<T> {
  const { done } = transaction;
  // `done` is told of a request that an abort cuts off, which is before the transaction has ended.
  const ended = new Promise<void>((resolve) => {
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => {
        resolve();
      });
    }
  });
  // Awaited below, but perhaps only after it has failed.
  done.catch(() => undefined);
  try {
    const result = await work();
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    // Not over before it has: the next write waits for this one.
    await ended;
    // Where the browser ended it, it says why here, and only that it did to `work`.
    throw transaction.error ?? error;
  }
}
