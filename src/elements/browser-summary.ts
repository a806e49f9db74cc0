import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { directionOf } from '../model/direction.js';
import { formatLocale } from '../model/format-locale.js';
import { announce } from './announce.js';
import { summarizerProblem } from './browser-summarizer-problem.js';
import { hasSummarizer, summarizeByBrowser, summarizerState } from './browser-summarizer.js';

/**
 * Has the browser write a summary of a reader's own text, where it can and the reader asks.
 * Elsewhere it shows nothing. What it writes is shown, and not kept.
 */
export class BrowserSummary extends LitElement {
  static override properties = {
    paragraphs: { attribute: false },
    language: {},
    loaded: { state: true },
    points: { state: true },
    problem: { state: true },
  };

  /** The words of the text, paragraph by paragraph. */
  declare paragraphs: readonly string[];
  /** BCP 47 tag of the text. */
  declare language: string;
  /** Part of the browser's model that is there, 0 to 1; null while nothing is being written. */
  declare private loaded: number | null;
  declare private points: readonly string[];
  declare private problem: string;

  #stopped = new AbortController();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.paragraphs = [];
    this.language = 'en';
    this.loaded = null;
    this.points = [];
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopped.abort();
  }

  override render(): TemplateResult | typeof nothing {
    if (!hasSummarizer()) return nothing;
    return html`<section>
      <h2 id="by-browser" tabindex="-1">${msg('By your browser')}</h2>
      ${this.points.length > 0 ? this.#written() : this.#offer()}
      <p role="alert" ?hidden=${!this.problem}>${this.problem}</p>
    </section>`;
  }

  #offer(): TemplateResult {
    const percent = new Intl.NumberFormat(formatLocale(interfaceLanguage()), { style: 'percent' });
    return html`
      <p>
        ${msg('Your browser can write a summary in its own words. It is the browser that gets the text then, under its maker’s terms; this site sends it nowhere.')}
        ${msg('It may have to download a language model first, which can be several gigabytes.')}
      </p>
      ${
        this.loaded === null
          ? html`<p>
              <button type="button" @click=${this.#write}>
                ${msg('Summarise by the browser')}
              </button>
            </p>`
          : html`<p>
              <span>
                ${this.loaded < 1 ? msg(str`Downloading: ${percent.format(this.loaded)}.`) : msg('Writing.')}
              </span>
              <button type="button" @click=${this.#stop}>${msg('Stop')}</button>
            </p>`
      }
    `;
  }

  #written(): TemplateResult {
    return html`
      <p class="automatic">
        ${msg('Your browser’s language model wrote this. Such models make mistakes and invent things: trust the text over it. It is not kept.')}
      </p>
      <ul lang=${this.language} dir=${directionOf(this.language)}>
        ${this.points.map((point) => html`<li>${point}</li>`)}
      </ul>
    `;
  }

  #write = async (): Promise<void> => {
    this.#stopped = new AbortController();
    const { signal } = this.#stopped;
    this.problem = '';
    this.loaded = 1;
    try {
      const state = await summarizerState(this.language);
      if (state === null) throw new DOMException('', 'NotSupportedError');
      this.loaded = state === 'available' ? 1 : 0;
      const points = await summarizeByBrowser(this.paragraphs, this.language, signal, (loaded) => {
        this.loaded = loaded;
      });
      if (points.length === 0) throw new DOMException('', 'UnknownError');
      this.points = points;
      await this.updateComplete;
      this.querySelector('h2')!.focus();
      announce(msg('The summary is there.'));
    } catch (cause) {
      if (!(cause instanceof DOMException)) throw cause;
      if (cause.name !== 'AbortError') this.problem = summarizerProblem(cause.name);
    } finally {
      this.loaded = null;
    }
  };

  #stop = async (): Promise<void> => {
    this.#stopped.abort();
    this.loaded = null;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  };
}

customElements.define('browser-summary', BrowserSummary);

declare global {
  interface HTMLElementTagNameMap {
    'browser-summary': BrowserSummary;
  }
}
