import type { OwnTextAnswer, OwnTextToMake } from './own-text-worker.js';
import { ownTextWorkerUrl } from './own-text-worker-url.js';
import type { ArticlePart } from './article-parts.js';

/**
 * Makes an article of a long text by a worker, so that the page goes on meanwhile.
 * @returns its parts, as they are asked for
 * @throws {Error} where no worker can be had, or it fails
 */
export async function* ownArticleApart(text: OwnTextToMake): AsyncGenerator<ArticlePart, void> {
  const worker = new Worker(ownTextWorkerUrl, { type: 'module' });
  // A browser makes an object of a message only when it is looked at: one at a time.
  const come: (MessageEvent<OwnTextAnswer> | 'fault')[] = [];
  let wake: () => void = () => undefined;
  const receive = (one: (typeof come)[number]): void => {
    come.push(one);
    wake();
  };
  worker.addEventListener('message', receive);
  for (const fault of ['error', 'messageerror'])
    worker.addEventListener(fault, () => receive('fault'));
  try {
    worker.postMessage(text);
    for (;;) {
      const one = come.shift();
      if (one === 'fault') throw new Error('The worker that makes own texts articles has failed.');
      if (one?.data === null) return;
      if (one) yield one.data;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    worker.terminate();
  }
}
