import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { installOffer } from '../offline/install-prompt.js';
import { announce } from './announce.js';
import { installWay, surroundingsOf, type InstallSurroundings } from './install-app-way.js';

/**
 * Offers to install the site as an app: a button where the browser can be asked, the steps in
 * words where the reader has to do it, plain words where it cannot be done, and nothing inside
 * the installed app. Reading offline needs no installing, and it says so.
 *
 * Its rules are in `install-app.css`.
 *
 * @attr {string} name what is installed; `Lectern` where not given
 */
export class InstallApp extends LitElement {
  static override properties = {
    name: {},
    surroundings: { attribute: false },
    outcome: { state: true },
  };

  declare name: string;
  /** What the browser is; read from the page, or given by a test. */
  declare surroundings: InstallSurroundings;
  /** What came of the button, in words; empty before. */
  declare outcome: string;

  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.name = 'Lectern';
    this.surroundings = surroundingsOf(window, installOffer.get().event !== null);
    this.outcome = '';
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = installOffer.subscribe(({ event }) => {
      this.surroundings = { ...this.surroundings, offered: event !== null };
    });
    window.addEventListener('appinstalled', this.#onInstalled);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    window.removeEventListener('appinstalled', this.#onInstalled);
  }

  override render(): TemplateResult | typeof nothing {
    const way = installWay(this.surroundings);
    if (way === 'installed') return nothing;
    return html`<section>
      <h2 id="install-app-title">${msg(str`Install ${this.name}`)}</h2>
      <p>
        ${msg('It then opens from your own screen like an app. Reading offline works without that too.')}
      </p>
      ${this.outcome ? html`<p>${this.outcome}</p>` : this.#steps(way)}
    </section>`;
  }

  #steps(way: Exclude<ReturnType<typeof installWay>, 'installed'>): TemplateResult {
    switch (way) {
      case 'offer':
        return html`<p>
          <button type="button" @click=${this.#install}>${msg(str`Install ${this.name}`)}</button>
        </p>`;
      case 'ios':
        return html`<ol>
          <li>${msg(html`Press <b>Share</b>, the square with an arrow pointing up.`)}</li>
          <li>
            ${msg(html`Choose <b>Add to Home Screen</b>. You may have to scroll down to it.`)}
          </li>
          <li>${msg(html`Press <b>Add</b>.`)}</li>
        </ol>`;
      case 'mac-safari':
        return html`<p>
          ${msg(html`In Safari’s menu bar choose <b>File</b>, then <b>Add to Dock</b>.`)}
        </p>`;
      case 'firefox-android':
        return html`<p>
          ${msg(
            html`Open Firefox’s menu, the three dots, and choose <b>Add app to Home screen</b> or
              <b>Install</b>.`,
          )}
        </p>`;
      case 'menu':
        return html`<p>
          ${msg(
            html`Your browser has not offered to install it: it may be installed already. Otherwise
              look in the browser’s menu for <b>Install</b> or <b>Add to Home screen</b>.`,
          )}
        </p>`;
      case 'none':
        return html`<p>
          ${msg('We know of no way to install it with this browser. A bookmark serves nearly as well.')}
        </p>`;
    }
  }

  /** The offer can be used once, whatever comes of it. */
  async #install(): Promise<void> {
    const { event } = installOffer.get();
    try {
      await event?.prompt();
      const choice = await event?.userChoice;
      if (choice?.outcome !== 'accepted')
        this.#say(msg('Not installed. It stays possible from your browser’s menu.'));
    } catch {
      this.#say(msg('Your browser did not install it. It may still be possible from its menu.'));
    }
    installOffer.set({ event: null });
  }

  #onInstalled = () => {
    this.#say(msg(str`${this.name} is installed.`));
  };

  #say(outcome: string): void {
    this.outcome = outcome;
    announce(outcome);
  }
}

customElements.define('install-app', InstallApp);

declare global {
  interface HTMLElementTagNameMap {
    'install-app': InstallApp;
  }
}
