import { expect } from 'chai';
import '../../src/elements/browser-summary.js';
import type { BrowserSummary } from '../../src/elements/browser-summary.js';

type Fake = (signal: AbortSignal) => Promise<string>;

/** What a browser's summarizer was asked. */
interface Asked {
  options: Record<string, unknown>[];
  texts: string[];
  destroyed: number;
}

const PARAGRAPHS = ['The ferry runs again.', 'It had sunk.', 'People had moved away.'];

describe('browser-summary', () => {
  let element: BrowserSummary;
  let status: HTMLElement;
  let asked: Asked;

  /** Puts a browser's summarizer in place, which takes 40 letters at a time. */
  function give(availability: string, summarize: Fake): void {
    asked = { options: [], texts: [], destroyed: 0 };
    const made = {
      inputQuota: 40,
      measureInputUsage: async (text: string) => text.length,
      summarize: (text: string, { signal }: { signal: AbortSignal }) => {
        asked.texts.push(text);
        return summarize(signal);
      },
      destroy: () => (asked.destroyed += 1),
    };
    Object.assign(window, {
      Summarizer: {
        availability: async () => availability,
        create: async (options: Record<string, unknown>) => {
          asked.options.push(options);
          const monitor = new EventTarget();
          (options['monitor'] as (monitor: EventTarget) => void)(monitor);
          monitor.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.5, total: 1 }));
          return made;
        },
      },
    });
  }

  async function show(language = 'en'): Promise<void> {
    element = document.createElement('browser-summary');
    element.language = language;
    element.paragraphs = PARAGRAPHS;
    status = document.createElement('p');
    status.id = 'status';
    document.body.append(status, element);
    await element.updateComplete;
  }

  /** @returns once something is so */
  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((done) => setTimeout(done));
  }

  const button = (name: string): HTMLButtonElement =>
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === name)!;
  const problem = (): HTMLElement => element.querySelector('[role=alert]')!;

  afterEach(() => {
    element.remove();
    status.remove();
    Reflect.deleteProperty(window, 'Summarizer');
  });

  it('shows nothing where the browser cannot', async () => {
    Object.assign(window, { Summarizer: undefined });
    await show();
    expect(element.textContent.trim()).to.equal('');
  });

  it('says so where the browser cannot in this language, and only once it is asked', async () => {
    give('unavailable', async () => '');
    await show('ckb');
    expect(problem().hidden).to.be.true;
    button('Summarise by the browser').click();
    await until(() => !problem().hidden);
    expect(problem().textContent).to.contain('not in this language');
    expect(asked.options).to.deep.equal([]);
  });

  it('writes nothing until the reader asks, and says whose words they are', async () => {
    give('available', async () => '* The ferry is back.\n2. The school closed.\n');
    await show('en-GB');
    expect(asked.options).to.deep.equal([]);
    button('Summarise by the browser').click();
    await until(() => element.querySelector('li') !== null);
    expect(asked.options[0]).to.include({ outputLanguage: 'en', type: 'key-points' });
    expect(
      [...element.querySelectorAll('li')].slice(0, 2).map((li) => li.textContent),
    ).to.deep.equal(['The ferry is back.', 'The school closed.']);
    expect(element.querySelector('ul')).to.have.property('lang', 'en-GB');
    expect(element.textContent).to.contain('make mistakes');
    expect(document.activeElement).to.equal(element.querySelector('h2'));
    expect(asked.destroyed).to.equal(1);
  });

  it('gives the browser a long text in portions that it takes, whole and in order', async () => {
    give('available', async () => 'A point.');
    await show();
    button('Summarise by the browser').click();
    await until(() => element.querySelector('li') !== null);
    expect(asked.texts.length).to.be.greaterThan(1);
    expect(asked.texts.join('\n\n')).to.equal(PARAGRAPHS.join('\n\n'));
    for (const text of asked.texts) expect(text.length).to.be.at.most(40);
  });

  it('says before a download that there may be one, how far it is, and stops when asked', async () => {
    give(
      'downloadable',
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    await show();
    expect(element.textContent).to.contain('gigabytes');
    button('Summarise by the browser').click();
    await until(() => asked.texts.length > 0);
    await element.updateComplete;
    expect(element.textContent).to.match(/Downloading: 50\s?%/);
    button('Stop').click();
    await until(() => button('Summarise by the browser') === document.activeElement);
    expect(problem().hidden).to.be.true;
  });

  for (const [name, words] of [
    ['NetworkError', 'With a connection'],
    ['QuotaExceededError', 'too long'],
    ['UnknownError', 'still there'],
  ] as const) {
    it(`says what happened at ${name}, and can be asked again`, async () => {
      give('available', async () => {
        throw new DOMException('', name);
      });
      await show();
      button('Summarise by the browser').click();
      await until(() => !problem().hidden);
      expect(problem().textContent).to.contain(words);
      expect(button('Summarise by the browser')).to.be.instanceOf(HTMLButtonElement);
    });
  }
});
