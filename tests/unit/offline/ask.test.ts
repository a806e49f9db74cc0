import { expect } from 'chai';
import { ask } from '../../../src/offline/ask.js';

const REPORT = { version: 'a', pages: 3, missingPages: 0, missingFiles: 0 };

/** A worker that does this with what it is sent. */
function workerThat(answers: (data: unknown, port: MessagePort) => void): ServiceWorker {
  const postMessage = (data: unknown, [port]: MessagePort[]) => answers(data, port!);
  return { postMessage } as unknown as ServiceWorker;
}

describe('asking a worker what it holds', () => {
  it('gives its answer', async () => {
    const sent: unknown[] = [];
    const worker = workerThat((data, port) => {
      sent.push(data);
      port.postMessage(REPORT);
    });
    expect(await ask(worker, 'AUDIT')).to.deep.equal(REPORT);
    expect(sent).to.deep.equal([{ type: 'AUDIT' }]);
  });

  it('does not wait for ever on one that is silent', async () => {
    const silent = workerThat(() => undefined);
    expect(await ask(silent, 'REPORT', 1)).to.equal(null);
  });
});
