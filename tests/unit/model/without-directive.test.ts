import { expect } from 'chai';
import { withoutDirective } from '../../../src/model/without-directive.js';

describe('a link to a passage, in a browser that does not know such links', () => {
  it('leads to the paragraph that the passage begins in', () => {
    expect(withoutDirective('#lead:~:text=agreed%20to,leave')).to.equal('#lead');
  });

  it('leads to the top where the link names no paragraph', () => {
    expect(withoutDirective('#:~:text=agreed')).to.equal('#');
  });

  it('is any other link as it was', () => {
    for (const fragment of ['', '#lead', '#mark-1', '#a:b~c']) {
      expect(withoutDirective(fragment)).to.equal(fragment);
    }
  });
});
