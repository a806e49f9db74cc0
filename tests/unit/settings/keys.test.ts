import { expect } from 'chai';
import {
  actionOf,
  DEFAULT_KEY_MAP,
  KEY_ACTIONS,
  keyActionLabels,
  parseKeys,
  serialiseKeys,
} from '../../../src/settings/key-actions.js';
import { keyRefusal } from '../../../src/settings/key-refusal.js';
import { createKeyStore } from '../../../src/settings/key-store.js';

describe('keyboard shortcuts', () => {
  it('have a key and a name each, and no key does two things', () => {
    const keys = Object.values(DEFAULT_KEY_MAP);
    expect(new Set(keys).size).to.equal(KEY_ACTIONS.length);
    for (const action of KEY_ACTIONS) expect(keyActionLabels()[action]).to.not.equal('');
    expect(actionOf(DEFAULT_KEY_MAP, '?')).to.equal('help');
    expect(actionOf(DEFAULT_KEY_MAP, 'ö')).to.equal(null);
  });

  it('are kept as the reader changed them', () => {
    const mine = { ...DEFAULT_KEY_MAP, summary: 'x' };
    expect(serialiseKeys(mine)).to.equal('{"summary":"x"}');
    expect(parseKeys(serialiseKeys(mine))).to.deep.equal(mine);
  });

  it('go back to the first ones where what is stored is damaged', () => {
    const damaged = [
      null,
      '',
      '{',
      '[]',
      '{"help":1}',
      '{"help":""}',
      '{"help":"ab"}',
      '{"help":"j"}',
    ];
    for (const text of damaged)
      expect(parseKeys(text), String(text)).to.deep.equal(DEFAULT_KEY_MAP);
    expect(parseKeys('{"__proto__":{"help":"z"},"other":"y"}')).to.deep.equal(DEFAULT_KEY_MAP);
  });

  it('refuse a key that is taken or types nothing, and say why', () => {
    expect(keyRefusal(DEFAULT_KEY_MAP, 'summary', 'j')).to.contain('Next paragraph');
    for (const key of ['F5', ' ', 'Enter', 'ArrowDown']) {
      expect(keyRefusal(DEFAULT_KEY_MAP, 'summary', key), key).to.contain('cannot be used');
    }
    expect(keyRefusal(DEFAULT_KEY_MAP, 'summary', 's')).to.equal(null);
    expect(keyRefusal(DEFAULT_KEY_MAP, 'summary', 'é')).to.equal(null);
  });

  it('hold for the page where storage is blocked', () => {
    const store = createKeyStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(store.get()).to.deep.equal(DEFAULT_KEY_MAP);
    store.set({ ...DEFAULT_KEY_MAP, help: '!' });
    expect(store.get().help).to.equal('!');
  });
});
