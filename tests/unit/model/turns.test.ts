import { expect } from 'chai';
import { finishInTurns } from '../../../src/model/turns.js';

describe('long work', () => {
  it('gives way to what comes meanwhile, and ends with all of it done', async () => {
    let steps = 0;
    let cameAt = 0;
    function* work(): Generator<void, string> {
      for (const end = performance.now() + 60; performance.now() < end; steps += 1) yield;
      return 'done';
    }
    setTimeout(() => (cameAt = steps));
    expect(await finishInTurns(work())).to.equal('done');
    expect(cameAt).to.be.within(1, steps - 1);
  });

  it('fails where it fails', async () => {
    function* work(): Generator<void, string> {
      yield;
      throw new Error('no more');
    }
    const problem = await finishInTurns(work()).catch((error: unknown) => error);
    expect(problem).to.be.an('error').with.property('message', 'no more');
  });
});
