import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Settings } from '../settings/effects.js';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import { settingsTable } from '../settings/table.js';
import { fromFragment } from '../settings/travel.js';
import { announce } from './announce.js';

/**
 * Settings that came with the address, from a link or a QR code: shown first, and used only when
 * the reader says so. Shows nothing where the address brings none, or only what holds already.
 */
export class SettingsArrival extends LitElement {
  static override properties = {
    store: { attribute: false },
    arrived: { attribute: false },
    undo: { state: true },
  };

  declare store: SettingsStore;
  /** The settings that came, or null. */
  declare arrived: Settings | null;
  declare private undo: (() => void) | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.store = settingsStore;
    this.arrived = null;
    this.undo = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#read();
    window.addEventListener('hashchange', this.#read);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#read);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.undo) {
      return html`<section class="arrival">
        <p>${msg('The settings from the link are in use.')}</p>
        <p><button type="button" @click=${this.#undoUse}>${msg('Undo')}</button></p>
      </section>`;
    }
    const changes = this.#changes();
    if (changes.length === 0) return nothing;
    return html`<section class="arrival">
      <h2 id="arrival-heading">${msg('Settings from a link')}</h2>
      <p>${msg('The link you opened brings these settings. Use them here?')}</p>
      <dl>
        ${changes.map(
          ({ label, value }) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <p class="arrival-actions">
        <button type="button" @click=${this.#use}>${msg('Use them')}</button>
        <button type="button" @click=${this.#refuse}>${msg('Keep mine')}</button>
      </p>
    </section>`;
  }

  /** What would change, in words. */
  #changes(): { label: string; value: string }[] {
    const { arrived } = this;
    if (!arrived) return [];
    const now = this.store.get();
    return settingsTable()
      .filter(({ key }) => arrived[key] !== now[key])
      .map(({ key, label, values }) => ({
        label,
        value: values.find(({ value }) => value === arrived[key])!.label,
      }));
  }

  #read = (): void => {
    this.arrived = fromFragment(location.hash);
    if (this.arrived) this.undo = null;
  };

  #use = (): void => {
    if (!this.arrived) return;
    this.undo = this.store.change(this.arrived);
    this.#forget();
    announce(msg('The settings from the link are in use.'));
  };

  #refuse = (): void => {
    this.#forget();
    announce(msg('Your settings stay as they are.'));
  };

  #undoUse = (): void => {
    this.undo?.();
    this.undo = null;
    announce(msg('Your settings are back.'));
    document.querySelector<HTMLElement>('#text')?.focus({ preventScroll: true });
  };

  /** The address without them, so that a reload does not ask again. */
  #forget(): void {
    this.arrived = null;
    history.replaceState(history.state, '', location.pathname + location.search);
    void this.updateComplete.then(() => {
      const next = this.querySelector<HTMLElement>('button') ?? document.getElementById('text');
      next?.focus({ preventScroll: true });
    });
  }
}

customElements.define('settings-arrival', SettingsArrival);

declare global {
  interface HTMLElementTagNameMap {
    'settings-arrival': SettingsArrival;
  }
}
