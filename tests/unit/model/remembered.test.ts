import { expect } from 'chai';
import { remembered } from '../../../src/model/remembered.js';

describe('what was worked out once', () => {
  it('is not worked out again', () => {
    let asked = 0;
    const length = remembered((key) => {
      asked += 1;
      return key.length;
    });
    expect([length('ar'), length('ar'), length('eng')]).to.deep.equal([2, 2, 3]);
    expect(asked).to.equal(2);
  });

  it('is remembered where it is nothing', () => {
    let asked = 0;
    const nothing = remembered(() => {
      asked += 1;
      return undefined;
    });
    nothing('');
    nothing('');
    expect(asked).to.equal(1);
  });

  it('is not remembered where it failed', () => {
    let asked = 0;
    const failing = remembered(() => {
      asked += 1;
      if (asked === 1) throw new Error('Not now.');
      return asked;
    });
    expect(() => failing('')).to.throw('Not now.');
    expect(failing('')).to.equal(2);
  });
});
