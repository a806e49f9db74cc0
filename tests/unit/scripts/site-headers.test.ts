import { expect } from 'chai';
import { headersFor, parseHeaders } from '../../../scripts/site-headers.js';

const FILE = `
# Everything
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; img-src 'self' data: blob:
  Cache-Control: no-cache

/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

const headersAt = (path: string, text = FILE) =>
  Object.fromEntries(headersFor(path, parseHeaders(text)));

describe('the headers of a built site', () => {
  it('hold for every path that their pattern matches, colons in them kept', () => {
    expect(headersAt('/about/')).to.deep.equal({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; img-src 'self' data: blob:",
      'Cache-Control': 'no-cache',
    });
  });

  it('are joined where two rules speak of the same, as Cloudflare Pages does', () => {
    expect(headersAt('/assets/a.js')['Cache-Control']).to.equal(
      'no-cache, public, max-age=31536000, immutable',
    );
  });

  it('leave alone a path that only resembles the pattern', () => {
    expect(headersAt('/my/assets/a.js')['Cache-Control']).to.equal('no-cache');
    expect(headersAt('/aXb', '/a.b\n  A: 1')).to.deep.equal({});
    expect(headersAt('/a.b', '/a.b\n  A: 1')).to.deep.equal({ A: '1' });
  });

  it('are none where the file says nothing', () => {
    expect(headersAt('/', '')).to.deep.equal({});
    expect(headersAt('/', '  A: 1')).to.deep.equal({});
  });
});
