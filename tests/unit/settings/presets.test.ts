import { expect } from 'chai';
import { effects, type Settings } from '../../../src/settings/effects.js';
import { lookOf, looksLike, presets } from '../../../src/settings/presets.js';
import { fromFragment, toFragment } from '../../../src/settings/travel.js';
import { DEFAULTS, validate } from '../../../src/settings/values.js';

describe('presets', () => {
  it('are valid settings, each with a look of its own', () => {
    const seen = new Set<string>();
    for (const { id, look } of presets()) {
      expect(lookOf(validate(look)), id).to.deep.equal(look);
      seen.add(JSON.stringify(look));
    }
    expect(seen.size).to.equal(presets().length);
  });

  it('know when they are in use, whatever the reader turned on beside them', () => {
    const [standard, larger] = presets();
    const reading: Settings = { ...DEFAULTS, ...larger!.look, terms: 'none', shortcuts: 'on' };
    expect(looksLike(reading, larger!.look)).to.be.true;
    expect(looksLike(reading, standard!.look)).to.be.false;
    expect(looksLike({ ...reading, theme: 'dark' }, larger!.look)).to.be.false;
  });
});

describe('settings that travel by a link', () => {
  it('arrive as they were, every value of every setting', () => {
    for (const [key, { values }] of effects) {
      for (const value of values) {
        const sent = { ...DEFAULTS, [key]: value };
        expect(fromFragment(`#${toFragment(sent)}`), `${key}: ${value}`).to.deep.equal(sent);
      }
    }
  });

  it('are not seen in the fragment of any other link', () => {
    for (const fragment of ['', '#', '#point-1', '#text', '#a=b', '#standardise']) {
      expect(fromFragment(fragment), fragment).to.equal(null);
    }
  });

  it('take a value that is not known as the default, and nothing else of the link', () => {
    const hostile = '#theme=javascript:alert(1)&typeSize=150&__proto__=x&style=color:red';
    expect(fromFragment(hostile)).to.deep.equal({ ...DEFAULTS, typeSize: '150' });
  });
});
