import { expect } from 'chai';
import { headersFor, parseHeaders } from '../../../scripts/site-headers.js';
import { policyDirectives, policyMetaText } from '../../../src/compile/content-security-policy.js';
import { headersFile } from '../../../src/compile/headers-file.js';
import { hostingHeaders } from '../../../src/compile/hosting-headers.js';

const HASHES = { scripts: ['sha256-AAAA='], styles: ['sha256-BBBB=', 'sha256-CCCC='] };
const text = headersFile(hostingHeaders(HASHES));
const headersAt = (path: string) => Object.fromEntries(headersFor(path, parseHeaders(text)));

describe('the headers a host is told to send', () => {
  it('protect every address, one that leads nowhere included', () => {
    for (const path of ['/', '/aleppo-ceasefire/summary/', '/service-worker.js', '/no/such/page']) {
      const headers = headersAt(path);
      expect(headers['X-Content-Type-Options'], path).to.equal('nosniff');
      expect(headers['Referrer-Policy'], path).to.equal('no-referrer');
      expect(headers['Cross-Origin-Opener-Policy'], path).to.equal('same-origin');
      expect(headers['Permissions-Policy'], path).to.match(/^([a-z-]+=\(\)(, |$))+$/);
      expect(headers['Content-Security-Policy'], path).to.equal(
        "default-src 'none'; script-src 'self' 'sha256-AAAA='; " +
          "style-src 'self' 'sha256-BBBB=' 'sha256-CCCC='; " +
          "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
          "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
          "frame-ancestors 'none'; require-trusted-types-for 'script'; " +
          'trusted-types lit-html lectern lectern-import lectern-own lectern-search',
      );
    }
  });

  it('keep for a year what has its digest in its name, and nothing else', () => {
    expect(headersAt('/assets/site-CAgdNHbO.css')['Cache-Control']).to.contain('immutable');
    for (const path of ['/service-worker.js', '/manifest.webmanifest']) {
      expect(headersAt(path)['Cache-Control'], path).to.equal('no-cache');
    }
    for (const path of ['/', '/about/', '/favicon.png']) {
      expect(headersAt(path), path).not.to.have.property('Cache-Control');
    }
  });

  it('give no address the same header twice, for hosts differ in what they make of it', () => {
    const rules = parseHeaders(text);
    for (const path of ['/', '/assets/a.js', '/service-worker.js', '/manifest.webmanifest']) {
      const names = rules
        .filter(({ matches }) => matches.test(path))
        .flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
      expect(names, path).to.have.lengthOf(new Set(names).size);
    }
  });

  it('leave the promise of HTTPS to the host, whose name is not only this site’s', () => {
    expect(text).not.to.match(/^\s+Strict-Transport-Security:/m);
  });

  it('stand in the page too, but for the one directive that browsers ignore there', () => {
    const meta = policyMetaText(policyDirectives(HASHES));
    expect(meta).not.to.contain('frame-ancestors');
    expect(meta.split('; ')).to.have.lengthOf(policyDirectives(HASHES).length - 1);
  });

  it('are refused where Cloudflare Pages would read only part of them', () => {
    const rule = { pattern: '/a', headers: [['A', 'b']] } as const;
    expect(() => headersFile(Array.from({ length: 100 }, () => rule))).not.to.throw();
    expect(() => headersFile(Array.from({ length: 101 }, () => rule))).to.throw('101 rules');
    const long = { pattern: '/a', headers: [['A', 'b'.repeat(1_996)]] } as const;
    expect(() => headersFile([long])).to.throw('2001 characters');
  });
});
