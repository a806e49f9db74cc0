import { expect } from 'chai';
import { observable } from '../../../src/offline/state.js';

describe('a state that is watched', () => {
  it('tells every listener the whole of it when a part changes', () => {
    const state = observable({ saved: false, pages: 3 });
    const heard: unknown[] = [];
    state.subscribe((value) => heard.push(value));
    state.set({ saved: true });
    expect(heard).to.deep.equal([{ saved: true, pages: 3 }]);
    expect(state.get()).to.deep.equal({ saved: true, pages: 3 });
  });

  it('tells no one who has stopped listening, and still tells the others', () => {
    const state = observable({ pages: 0 });
    const heard: string[] = [];
    const stop = state.subscribe(() => {
      heard.push('first');
      stop();
    });
    state.subscribe(() => heard.push('second'));
    state.set({ pages: 1 });
    state.set({ pages: 2 });
    expect(heard).to.deep.equal(['first', 'second', 'second']);
  });
});
