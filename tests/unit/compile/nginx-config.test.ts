import { expect } from 'chai';
import { hostingHeaders } from '../../../src/compile/hosting-headers.js';
import { nginxConfig } from '../../../src/compile/nginx-config.js';

const RULES = hostingHeaders({ scripts: ['sha256-AAAA='], styles: [] });
const at = (base: string, brotli = false) =>
  nginxConfig(RULES, { folder: '/srv/lectern', base, brotli });

describe('the configuration for nginx', () => {
  it('gives every header of every address, errors included', () => {
    for (const [name, value] of RULES[0]!.headers) {
      expect(at('/')).to.contain(`add_header ${name} "${value}" always;`);
    }
  });

  it('serves a folder of the host from the same files, by links from there', () => {
    expect(at('/')).to.contain('root "/srv/lectern";');
    const news = at('/news/');
    expect(news).to.contain('location /news/ {\n  alias "/srv/lectern/";');
    expect(news).to.contain('error_page 404 /news/404.html;');
    expect(news).to.match(/location \/news\/ar\/ \{[^}]*error_page 404 \/news\/ar\/404\.html;/);
    expect(news).to.contain('location /news/assets/ {');
    expect(news).to.contain('location = /news { return 308 /news/; }');
  });

  it('asks for brotli only where the module is said to be there', () => {
    expect(at('/', true)).to.contain('brotli_static on;');
    expect(at('/')).not.to.contain('brotli');
  });

  it('is refused where a header for some addresses would drop the others there', () => {
    const rules = [
      ...RULES,
      { pattern: '/feed.xml', headers: [['X-Robots-Tag', 'none']] },
    ] as const;
    const make = () => nginxConfig(rules, { folder: '/srv', base: '/', brotli: false });
    expect(make).to.throw('X-Robots-Tag for /feed.xml');
  });
});
