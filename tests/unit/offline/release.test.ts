import { expect } from 'chai';
import { releaseOf } from '../../../src/offline/release.js';

describe('the name of a release', () => {
  it('is the same for the same files, in whatever order', async () => {
    expect(await releaseOf(['sha384-a', 'sha384-b'])).to.equal(
      await releaseOf(['sha384-b', 'sha384-a']),
    );
  });

  it('changes with any file', async () => {
    const name = await releaseOf(['sha384-a', 'sha384-b']);
    expect(name).to.match(/^[\da-f]{16}$/);
    expect(await releaseOf(['sha384-a', 'sha384-c'])).not.to.equal(name);
    expect(await releaseOf(['sha384-a'])).not.to.equal(name);
  });
});
