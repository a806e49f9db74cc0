import { expect } from 'chai';
import { asBuilt } from '../../../src/offline/as-built.js';

const answer = (headers: Record<string, string>, status = 200): Response =>
  new Response('body', { status, headers });

describe('what is saved of an answer whose bytes are right', () => {
  it('has the file’s own type, whatever the server called it', () => {
    const types = [
      ['https://news.example/a/', 'text/html;charset=utf-8'],
      ['https://news.example/404.html', 'text/html;charset=utf-8'],
      ['https://news.example/assets/a-b.js', 'text/javascript;charset=utf-8'],
      ['https://news.example/assets/a.b.css', 'text/css;charset=utf-8'],
      ['https://news.example/icons/mark.svg', 'image/svg+xml'],
    ] as const;
    for (const [href, type] of types) {
      const saved = asBuilt(answer({ 'content-type': 'text/plain' }), href);
      expect(saved.headers.get('content-type'), href).to.equal(type);
    }
  });

  it('keeps the server’s type for a file of a kind not known here', () => {
    const saved = asBuilt(answer({ 'content-type': 'a/b' }), 'https://news.example/x.unknown');
    expect(saved.headers.get('content-type')).to.equal('a/b');
  });

  it('keeps the policy, and drops what was true of the journey only', async () => {
    const saved = asBuilt(
      answer({ 'content-encoding': 'br', 'content-length': '2', 'content-security-policy': 'p' }),
      'https://news.example/',
    );
    expect([...saved.headers.keys()]).to.deep.equal(['content-security-policy', 'content-type']);
    expect(await saved.text()).to.equal('body');
  });

  it('has status 200, also where the page for missing ones came with its own', () => {
    expect(asBuilt(answer({}, 404), 'https://news.example/404.html').status).to.equal(200);
  });
});
