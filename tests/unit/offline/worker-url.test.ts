import { expect } from 'chai';
import { workerUrl } from '../../../src/offline/worker-url.js';

describe('the address of the service worker', () => {
  it('is one fixed name at the site’s root, so that a later release can replace it', () => {
    const root = `${location.origin}/news/`;
    // A `TrustedScriptURL` where the browser has them: compared as text.
    expect(new URL(workerUrl(root)).href).to.equal(`${root}service-worker.js`);
  });

  it('is refused at any other origin', () => {
    expect(() => workerUrl('https://elsewhere.example/')).to.throw();
  });
});
