import { expect } from 'chai';
import { licenceProblems } from '../../../src/compile/licence-problems.js';

const pack = (name: string, licence = 'MIT', version = '1.0.0') => ({ name, version, licence });

describe('licences of what ships', () => {
  it('are in order where exactly what ships is listed, under permissive licences', () => {
    const packages = [pack('lit', 'BSD-3-Clause'), pack('literata', 'OFL-1.1')];
    expect(licenceProblems(packages, [...packages].reverse())).to.deep.equal([]);
  });

  it('name a package that ships and is not listed', () => {
    const [problem, ...others] = licenceProblems([pack('lit')], [pack('lit'), pack('other')]);
    expect(problem).to.match(/^other 1\.0\.0 ships and is not listed on \/about\/: add it/);
    expect(others).to.deep.equal([]);
  });

  it('name a second version of a listed package', () => {
    const shipped = [pack('lit'), pack('lit', 'MIT', '2.0.0')];
    expect(licenceProblems([pack('lit')], shipped).join()).to.match(/^lit 2\.0\.0 ships and is/);
  });

  it('name a package that is listed and does not ship', () => {
    expect(licenceProblems([pack('gone')], []).join()).to.match(/^gone 1\.0\.0 is listed .* not/);
  });

  for (const licence of ['GPL-3.0-only', 'AGPL-3.0', 'CC-BY-NC-4.0', 'SEE LICENSE IN x', '']) {
    it(`refuse “${licence}”`, () => {
      const one = pack('one', licence);
      expect(licenceProblems([one], [one]).join()).to.contain('not a permissive licence');
    });
  }
});
