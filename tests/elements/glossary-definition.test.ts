import { expect } from 'chai';
import '../../src/elements/glossary-definition.js';
import type { GlossaryDefinition } from '../../src/elements/glossary-definition.js';

const DEFINITIONS = {
  hizbullah: {
    name: 'Hizbullah',
    kind: 'party',
    native: [{ text: 'حزب الله', lang: 'ar', dir: 'rtl' as const, meaning: null }],
    pronunciation: 'hiz-bul-LAH',
    definition: 'A Lebanese party.',
    role: null,
  },
};

describe('glossary-definition', () => {
  let article: HTMLElement;
  let definition: GlossaryDefinition;
  let term: HTMLAnchorElement;
  let elsewhere: HTMLButtonElement;

  beforeEach(async () => {
    article = document.body.appendChild(document.createElement('article'));
    const text = article.appendChild(document.createElement('p'));
    text.append('Fighters of ');
    term = text.appendChild(document.createElement('a'));
    term.className = 'term';
    term.href = '#hizbullah';
    term.dataset['entry'] = 'hizbullah';
    term.textContent = 'Hezbollah';
    elsewhere = article.appendChild(document.createElement('button'));
    elsewhere.textContent = 'Elsewhere';
    definition = document.createElement('glossary-definition');
    definition.definitions = DEFINITIONS;
    document.body.append(definition);
    await definition.updateComplete;
  });

  afterEach(() => {
    article.remove();
    definition.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const dialog = () => definition.querySelector<HTMLElement>('[role=dialog]')!;
  const isOpen = () => dialog().matches(':popover-open');
  const press = (init: MouseEventInit = {}) =>
    term.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }),
    );
  const opened = () =>
    new Promise((resolve) => {
      definition.addEventListener('definition-opened', resolve, { once: true });
    });
  const closed = () =>
    new Promise((resolve) => {
      definition.addEventListener('definition-closed', resolve, { once: true });
    });

  it('a reader who presses a term before its definition has come sees it once it is there', async () => {
    definition.definitions = {};
    let arrive = (): void => undefined;
    definition.coming = new Promise<void>((resolve) => (arrive = resolve));
    const shown = opened();
    expect(press(), 'the link is not followed').to.equal(false);
    definition.definitions = DEFINITIONS;
    arrive();
    await shown;
    expect(dialog().textContent).to.contain('A Lebanese party.');
  });

  it('a reader who presses a term that turns out to have no definition is led to the glossary', async () => {
    definition.definitions = {};
    definition.coming = Promise.resolve();
    const led = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    press();
    await led;
    expect(location.hash).to.equal('#hizbullah');
    expect(isOpen()).to.equal(false);
  });

  it('a reader whose definitions do not come is led to the glossary after a moment', async () => {
    definition.definitions = {};
    definition.coming = new Promise(() => undefined);
    const led = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    press();
    await led;
    expect(location.hash).to.equal('#hizbullah');
  });

  it('a reader who follows a term stays in the text and reads what it means', async () => {
    const shown = opened();
    expect(press(), 'the link is not followed').to.equal(false);
    await shown;
    expect(isOpen()).to.equal(true);
    expect(document.activeElement).to.equal(dialog());
    expect(
      document.getElementById(dialog().getAttribute('aria-labelledby')!)?.textContent,
    ).to.equal('Hizbullah');
    expect(dialog().textContent).to.contain('A Lebanese party.');
    expect(dialog().querySelector('bdi')?.lang).to.equal('ar');
    expect(term.getAttribute('aria-expanded')).to.equal('true');
    expect(dialog().querySelector('a')?.getAttribute('href')).to.equal(term.href);
  });

  it('a reader who closes it by its button is back at the term', async () => {
    const shown = opened();
    press();
    await shown;
    const gone = closed();
    dialog().querySelector('button')!.click();
    await gone;
    expect(document.activeElement).to.equal(term);
    expect(term.getAttribute('aria-expanded')).to.equal('false');
  });

  it('a reader whose pop-up is dismissed by the browser is back at the term', async () => {
    const shown = opened();
    press();
    await shown;
    const gone = closed();
    dialog().hidePopover();
    await gone;
    expect(document.activeElement).to.equal(term);
  });

  it('a reader who goes on to another control is not pulled back', async () => {
    const shown = opened();
    press();
    await shown;
    const gone = closed();
    elsewhere.focus();
    dialog().hidePopover();
    await gone;
    expect(document.activeElement).to.equal(elsewhere);
  });

  it('a reader who asks for a new tab gets the link', () => {
    // Runs after the element's own listener; then keeps the test page where it is.
    let prevented: boolean | null = null;
    const look = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
      addEventListener('click', look, { once: true });
      press({ [key]: true });
      expect(prevented, key).to.equal(false);
      expect(isOpen()).to.equal(false);
    }
  });

  it('a term that the page has no definition of keeps its link', () => {
    term.dataset['entry'] = 'constructor-of-nothing';
    let prevented: boolean | null = null;
    addEventListener(
      'click',
      (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    press();
    expect(prevented).to.equal(false);
    expect(isOpen()).to.equal(false);
  });

  it('stands outside the article', () => {
    expect(article.contains(dialog())).to.equal(false);
  });
});
