import { expect } from 'chai';
import '../../src/elements/keep-offline.js';
import type { KeepOffline } from '../../src/elements/keep-offline.js';
import { keptState, talk, type KeepFailure } from '../../src/offline/keep-article.js';
import type { KeptArticle } from '../../src/offline/messages.js';

const ARTICLE: KeptArticle = { slug: 'ferry', title: 'The ferry comes back', language: 'en' };

describe('keep-offline', () => {
  let element: KeepOffline;
  let status: HTMLElement;
  let said: string[];
  let hearing: MutationObserver;
  /** How what was asked for last ends. */
  let end: (failure: KeepFailure | null) => void;
  let progress: (share: number) => void;

  const button = (): HTMLButtonElement => element.querySelector('button')!;
  /** What is to be seen of the button. */
  const face = (): string =>
    [...button().children]
      .filter((one) => getComputedStyle(one).visibility === 'visible')
      .map((one) => one.textContent.trim())
      .join(' ');
  async function until(look: () => boolean): Promise<void> {
    while (!look()) await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  /** Presses it, and waits until it is at work. */
  async function press(): Promise<void> {
    button().click();
    await until(() => element.dataset['state'] === 'busy' && button().textContent.includes('One'));
  }

  beforeEach(() => {
    keptState.set({ articles: [] });
    status = document.body.appendChild(document.createElement('p'));
    status.id = 'status';
    said = [];
    hearing = new MutationObserver(() => {
      if (status.textContent) said.push(status.textContent);
    });
    hearing.observe(status, { childList: true, characterData: true, subtree: true });
    const style = document.head.appendChild(document.createElement('style'));
    style.textContent =
      '.keep-on, .keep-busy, [data-state=kept] .keep-off, [data-state=busy] .keep-off { visibility: hidden } [data-state=kept] .keep-on, [data-state=busy] .keep-busy { visibility: visible }';
    // As the page has it.
    element = document.createElement('keep-offline');
    for (const [name, value] of Object.entries({
      article: ARTICLE.slug,
      name: ARTICLE.title,
      language: ARTICLE.language,
    }))
      element.setAttribute(name, value);
    const own = element.appendChild(document.createElement('button'));
    for (const [name, words] of [
      ['keep-off', 'Keep offline'],
      ['keep-on', 'Kept offline. Remove'],
      ['keep-busy', ''],
    ] as const) {
      const part = own.appendChild(document.createElement('span'));
      part.className = name;
      part.textContent = words;
    }
    element.appendChild(document.createElement('span')).className = 'keep-problem';
    const wait = (): Promise<KeepFailure | null> => new Promise((resolve) => (end = resolve));
    element.keeping = {
      keep: (_, told) => {
        progress = told;
        return wait();
      },
      letGo: wait,
    };
    document.body.append(element);
  });

  afterEach(() => {
    hearing.disconnect();
    element.remove();
    status.remove();
    document.head.querySelector('style:last-of-type')?.remove();
  });

  it('keeps the article, shows how far it is, and says once that it is kept', async () => {
    expect(face()).to.equal('Keep offline');
    await press();
    expect(face()).to.equal('One moment…');
    progress(0.25);
    expect(face()).to.equal('Keeping: 25%');
    keptState.set({ articles: [ARTICLE] });
    expect(face(), 'not before it is done').to.equal('Keeping: 25%');
    end(null);
    await until(() => said.length > 0);
    expect(face()).to.equal('Kept offline. Remove');
    expect(said).to.deep.equal(['Kept offline: The ferry comes back']);
  });

  it('removes it, says so once, and offers to keep it again', async () => {
    keptState.set({ articles: [ARTICLE] });
    expect(face()).to.equal('Kept offline. Remove');
    await press();
    keptState.set({ articles: [] });
    end(null);
    await until(() => said.length > 0);
    expect(face()).to.equal('Keep offline');
    expect(said).to.deep.equal(['No longer kept offline: The ferry comes back']);
  });

  for (const [failure, words] of [
    ['full', 'Not kept: there is no room for it on this device.'],
    [
      'unreachable',
      'Not kept: not all of it could be fetched. Try again with a better connection.',
    ],
    ['silent', 'This browser has not answered. Load this page again, and try once more.'],
  ] as const) {
    it(`says what failed, and claims nothing: ${failure}`, async () => {
      await press();
      progress(0.9);
      end(failure);
      await until(() => said.length > 0);
      expect(face()).to.equal('Keep offline');
      expect(element.querySelector('.keep-problem')!.textContent).to.equal(words);
      expect(said).to.deep.equal([words]);
      // What failed is not held up to the next attempt.
      await press();
      expect(element.querySelector('.keep-problem')!.textContent).to.equal('');
    });
  }

  it('still says that an article is kept where its removal fails', async () => {
    keptState.set({ articles: [ARTICLE] });
    await press();
    end('silent');
    await until(() => said.length > 0);
    expect(face()).to.equal('Kept offline. Remove');
  });

  it('takes a second press while it is at work for none', async () => {
    await press();
    const first = end;
    button().click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(end).to.equal(first);
  });

  it('answers a press that came before it', async () => {
    element.remove();
    delete button().dataset['answered'];
    button().replaceWith(button().cloneNode(true));
    button().setAttribute('aria-busy', 'true');
    document.body.append(element);
    await until(() => element.dataset['state'] === 'busy');
    expect(button().hasAttribute('aria-busy')).to.equal(false);
  });
});

describe('asking a worker to keep an article', () => {
  /** A worker that answers with these. */
  const workerThat = (...answers: unknown[]): ServiceWorker =>
    ({
      postMessage: (_: unknown, [port]: MessagePort[]) => {
        for (const answer of answers) port!.postMessage(answer);
      },
    }) as unknown as ServiceWorker;
  const request = { type: 'KEEP', article: ARTICLE } as const;

  it('hears how far it is, and what is kept at last', async () => {
    keptState.set({ articles: null });
    const shares: number[] = [];
    const worker = workerThat({ share: 0 }, { share: 1 }, { kept: [ARTICLE] });
    expect(await talk(worker, request, (share) => shares.push(share))).to.equal(null);
    expect(shares).to.deep.equal([0, 1]);
    expect(keptState.get().articles).to.deep.equal([ARTICLE]);
  });

  it('learns why it is not kept, also of one that falls silent on the way, and where there is none', async () => {
    const nothing = (): void => undefined;
    expect(await talk(workerThat({ share: 0 }, { problem: 'full' }), request)).to.equal('full');
    expect(await talk(workerThat({ share: 0.5 }), request, nothing, 1)).to.equal('silent');
    expect(await talk(workerThat(), request, nothing, 1)).to.equal('silent');
    expect(await talk(null, request)).to.equal('silent');
  });
});
