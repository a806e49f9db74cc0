import { ImportProblem } from '../import-problem.js';

/** Bytes on their way out of an archive. */
export interface ByteCollector {
  writable: WritableStream<Uint8Array>;
  /** All of them, once the stream is closed. */
  bytes: () => Uint8Array;
}

/**
 * Takes bytes up to a number: whatever a file says of its size, no more of it is held. One byte too
 * many ends the stream with `too-large`.
 */
export function collectBytes(most: number): ByteCollector {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length;
      if (size > most) {
        chunks.length = 0;
        throw new ImportProblem('too-large');
      }
      chunks.push(chunk);
    },
  });
  const bytes = (): Uint8Array => {
    const all = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  };
  return { writable, bytes };
}
