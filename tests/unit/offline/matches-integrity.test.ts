import { expect } from 'chai';
import { matchesIntegrity } from '../../../src/offline/matches-integrity.js';

/** `printf 'let a;' | openssl dgst -sha384 -binary | base64` */
const INTEGRITY = 'sha384-a2/fTciDUgS9Ux351fbtCVO0n0jYkgLOIxKkwdl+/YXBTe58c2wv3J0uV4icmK0L';

describe('checking a saved file', () => {
  it('knows the file that was built', async () => {
    expect(await matchesIntegrity(new Response('let a;'), INTEGRITY)).to.equal(true);
  });

  it('knows one that was changed, cut off or emptied', async () => {
    for (const body of ['let b;', 'let a', '', '<!doctype html>']) {
      expect(await matchesIntegrity(new Response(body), INTEGRITY), body).to.equal(false);
    }
  });

  it('counts a body that cannot be read as false', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error()) });
    expect(await matchesIntegrity(new Response(broken), INTEGRITY)).to.equal(false);
  });
});
