import { expect } from 'chai';
import { apply } from '../../../src/settings/apply.js';
import { effects } from '../../../src/settings/effects.js';
import { createSettingsStore } from '../../../src/settings/store.js';
import { STORAGE_KEY } from '../../../src/settings/stored.js';
import { settingsTable } from '../../../src/settings/table.js';
import { markTerms } from '../../../src/settings/term-marking.js';
import { DEFAULTS, parse, serialise, validate } from '../../../src/settings/values.js';

/** A window whose storage a test can break. */
function fakePage(broken = false) {
  const kept = new Map<string, string>();
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const localStorage = {
    getItem: broken ? refuse : (key: string) => kept.get(key) ?? null,
    setItem: broken ? refuse : (key: string, value: string) => void kept.set(key, value),
    removeItem: broken ? refuse : (key: string) => void kept.delete(key),
  } as unknown as Storage;
  const events = new EventTarget();
  const addEventListener = events.addEventListener.bind(events) as Window['addEventListener'];
  return { page: { localStorage, addEventListener }, kept, events };
}

describe('settings', () => {
  it('every default is one of its values, and every setting has a row', () => {
    for (const [key, { default: fallback, values }] of effects)
      expect(values, key).to.include(fallback);
    expect(
      settingsTable()
        .map(({ key }) => key)
        .sort(),
    ).to.deep.equal(effects.map(([key]) => key).sort());
  });

  it('data nobody vouches for becomes valid settings, each on its own', () => {
    const hostile = [
      null,
      1,
      'x',
      [],
      { theme: 'toString' },
      { theme: ['dark'] },
      { __proto__: null },
    ];
    for (const data of hostile) expect(validate(data)).to.deep.equal(DEFAULTS);
    expect(validate({ theme: 'dark', typeSize: 9e9, other: 1 })).to.deep.equal({
      ...DEFAULTS,
      theme: 'dark',
    });
    expect(parse('{"theme"')).to.deep.equal(DEFAULTS);
  });

  it('stores only what differs, and reads it back', () => {
    const chosen = validate({ theme: 'sepia', typeSize: '200' });
    expect(parse(serialise(chosen))).to.deep.equal(chosen);
    expect(serialise(DEFAULTS)).to.equal('{}');
  });

  it('shows a choice on the page, and takes it off again', () => {
    const root = document.createElement('div');
    apply(validate({ theme: 'dark', typeSize: '400' }), root);
    expect(root.dataset['theme']).to.equal('dark');
    expect(root.style.getPropertyValue('--reader-type-size')).to.equal('4');
    apply(DEFAULTS, root);
    expect(root.dataset['theme']).to.equal(undefined);
    expect(root.style.length).to.equal(0);
  });

  it('a choice is remembered, and a reset can be undone', () => {
    const { page, kept } = fakePage();
    const store = createSettingsStore(page);
    store.set('theme', 'black');
    expect(createSettingsStore(page).get().theme).to.equal('black');
    const undo = store.reset();
    expect(store.get()).to.deep.equal(DEFAULTS);
    expect(kept.size).to.equal(0);
    undo();
    expect(createSettingsStore(page).get().theme).to.equal('black');
  });

  it('a choice in another tab holds here too', () => {
    const { page, events } = fakePage();
    const store = createSettingsStore(page);
    const seen: string[] = [];
    store.subscribe(({ settings }) => seen.push(settings.theme));
    events.dispatchEvent(
      new StorageEvent('storage', { key: STORAGE_KEY, newValue: '{"theme":"sepia"}' }),
    );
    events.dispatchEvent(
      new StorageEvent('storage', { key: 'other', newValue: '{"theme":"dark"}' }),
    );
    expect(seen).to.deep.equal(['sepia']);
  });

  it('storage that is blocked breaks nothing and is said', () => {
    const store = createSettingsStore(fakePage(true).page);
    const told: boolean[] = [];
    store.subscribe(({ remembered }) => told.push(remembered));
    store.set('theme', 'dark');
    expect(store.get().theme).to.equal('dark');
    expect(told).to.deep.equal([false]);
  });

  it('the marking of terms gives and takes links, and leaves the text as it is', () => {
    const box = document.createElement('p');
    for (const first of [true, false]) {
      const term = box.appendChild(document.createElement('a'));
      term.className = 'term';
      term.dataset['href'] = '../glossary/#x';
      term.toggleAttribute('data-first', first);
      term.textContent = 'Name';
    }
    const node = box.firstChild;
    const links = () => box.querySelectorAll('a[href]').length;
    for (const [marked, count] of [
      ['first', 1],
      ['all', 2],
      ['none', 0],
      ['first', 1],
    ] as const) {
      markTerms(box, marked);
      expect(links(), marked).to.equal(count);
    }
    expect(box.firstChild).to.equal(node);
    expect(box.textContent).to.equal('NameName');
  });
});
