import { expect } from 'chai';
import { inOneTab } from '../../../src/storage/one-tab.js';
import { replaceMethod } from './replace-method.js';
import { rejection } from './samples.js';

describe('a write in one tab', () => {
  let name: string;
  let number = 0;
  beforeEach(() => {
    number += 1;
    name = `one-tab-${number}`;
  });

  it('waits for the one in another tab', async () => {
    const order: string[] = [];
    let end = (): void => undefined;
    const first = inOneTab(name, async () => {
      order.push('first');
      await new Promise<void>((resolve) => (end = resolve));
      order.push('end of first');
    });
    const second = inOneTab(name, () => Promise.resolve(order.push('second')));
    while ((await navigator.locks.query()).pending?.every((lock) => lock.name !== name)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    end();
    await Promise.all([first, second]);
    expect(order).to.deep.equal(['first', 'end of first', 'second']);
  });

  it('does not wait for ever for a tab that was frozen in the middle of its own', async () => {
    let thaw = (): void => undefined;
    const frozen = inOneTab(name, () => new Promise<void>((resolve) => (thaw = resolve)));
    expect(await inOneTab(name, () => Promise.resolve('done'), 30)).to.equal('done');
    thaw();
    await frozen;
  });

  it('fails as the work fails, which is not tried again, and holds up no other', async () => {
    let times = 0;
    const problem = await rejection(
      inOneTab(name, () => {
        times += 1;
        return Promise.reject(new TypeError('?'));
      }),
    );
    expect(problem).to.be.instanceOf(TypeError);
    expect(times).to.equal(1);
    expect(await inOneTab(name, () => Promise.resolve(2))).to.equal(2);
  });

  it('is done without locks where the browser gives none', async () => {
    const restore = replaceMethod(
      LockManager.prototype,
      'request',
      () => () => Promise.reject(new DOMException('?', 'SecurityError')),
    );
    expect(await inOneTab(name, () => Promise.resolve(1)).finally(restore)).to.equal(1);
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    expect(
      await inOneTab(name, () => Promise.resolve(2)).finally(() => {
        delete (navigator as unknown as Record<string, unknown>)['locks'];
      }),
    ).to.equal(2);
  });
});
