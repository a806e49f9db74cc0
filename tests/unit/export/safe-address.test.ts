import { expect } from 'chai';
import fc from 'fast-check';
import { safeAddress } from '../../../src/export/safe-address.js';

describe('the address of a link in a copy', () => {
  it('is one of the web or of mail, or none', () => {
    expect(safeAddress('https://example.org/a?b=c#d')).to.equal('https://example.org/a?b=c#d');
    expect(safeAddress('mailto:a@example.org')).to.equal('mailto:a@example.org');
    // eslint-disable-next-line no-script-url -- it is what must not get through
    for (const href of ['javascript:alert(1)', 'data:text/html,a', 'file:///etc', '/a', 'blob:x']) {
      expect(safeAddress(href), href).to.equal(null);
    }
  });

  it('has only signs that a URI may have, and leads where it led', () => {
    const any = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(any, any, any, (path, query, hash) => {
        const href = `https://example.org/${path}?${query}#${hash}`;
        const safe = safeAddress(href)!;
        expect(safe).to.match(
          /^https:\/\/example\.org\/(?:[\w.~:/?#@!$&'()*+,;=-]|%[\da-f]{2})*$/i,
        );
        expect(safe.split('#')).to.have.length.at.most(2);
        const decoded = (address: string): string => {
          try {
            return decodeURIComponent(address);
          } catch {
            return 'not UTF-8';
          }
        };
        if (!href.includes('%')) expect(decoded(safe)).to.equal(decoded(new URL(href).href));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the brackets of a numeric host, and no others', () => {
    expect(safeAddress('http://[::1]/a[b]')).to.equal('http://[::1]/a%5Bb%5D');
  });
});
