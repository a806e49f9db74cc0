import { expect } from 'chai';
import { whole } from '../../../src/storage/whole.js';
import { rejection } from './samples.js';

/** A transaction that says it is done as its requests fail, and ends later, as browsers have it. */
function failing(): EventTarget & { done: Promise<void>; error: null; abort: () => void } {
  let fail: (reason: Error) => void = () => undefined;
  const done = new Promise<void>((_, reject) => (fail = reject));
  return Object.assign(new EventTarget(), {
    done,
    error: null,
    abort: () => {
      fail(new Error('cut off'));
    },
  });
}

describe('all of a transaction or nothing', () => {
  it('is over, where it fails, no sooner than the transaction', async () => {
    const transaction = failing();
    const order: string[] = [];
    const over = rejection(whole(transaction, () => Promise.reject(new TypeError('?')))).then(
      (problem) => {
        order.push('over');
        return problem;
      },
    );
    // The next task: all that waits for `done` alone has gone on by then.
    await new Promise((resolve) => setTimeout(resolve));
    order.push('ended');
    transaction.dispatchEvent(new Event('abort'));
    expect(await over).to.be.instanceOf(TypeError);
    expect(order).to.deep.equal(['ended', 'over']);
  });
});
