import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import './type-settings-form.js';
import { giveRoomBack, makeRoom } from './type-settings-room.js';

/**
 * The settings of text and display: a non-modal panel beside the text, on phones a sheet of at
 * most half the height, so that each change is seen at once in the text itself. Focus moves in
 * when it opens, and back to what opened it on every way out.
 *
 * @fires panel-closed - after focus has returned. Bubbles, composed.
 * @attr open - whether the panel is shown; reflected.
 * @attr embedded - shows the settings as part of a page instead: no dialog, no Close.
 */
export class TypeSettings extends LitElement {
  static override properties = {
    isOpen: { type: Boolean, reflect: true, attribute: 'open' },
    embedded: { type: Boolean, reflect: true },
    store: { attribute: false },
  };

  declare isOpen: boolean;
  declare embedded: boolean;
  /** Where the settings are kept: the page's own, unless it is given another. */
  declare store: SettingsStore;

  #trigger: HTMLElement | null = null;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.isOpen = false;
    this.embedded = false;
    this.store = settingsStore;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Another size or length of line may need room that the last one did not.
    this.#unsubscribe = this.store.subscribe(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    this.#unsubscribe?.();
    giveRoomBack();
    super.disconnectedCallback();
  }

  /**
   * Shows the panel and moves focus to its heading.
   * @param trigger what opened it: gets `aria-expanded`, and focus back on closing
   */
  async open(trigger: HTMLElement): Promise<void> {
    this.#trigger = trigger;
    trigger.setAttribute('aria-expanded', 'true');
    this.isOpen = true;
    await this.updateComplete;
    this.querySelector('h2')?.focus({ preventScroll: true });
  }

  /** Hides the panel; focus returns to what opened it. */
  close(): void {
    if (!this.isOpen) return;
    // The attribute, since it goes at once: what opened the panel is hidden by it (layout.css).
    this.removeAttribute('open');
    giveRoomBack();
    this.#trigger?.setAttribute('aria-expanded', 'false');
    this.#trigger?.focus({ preventScroll: true });
    this.dispatchEvent(new Event('panel-closed', { bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    if (this.embedded) {
      return html`<type-settings-form expanded .store=${this.store}></type-settings-form>`;
    }
    return html`<div
      class="panel"
      role="dialog"
      aria-labelledby="type-settings-heading"
      @keydown=${this.#onKeydown}
    >
      <div class="head">
        <h2 id="type-settings-heading" tabindex="-1">${msg('Text and display')}</h2>
        <button type="button" @click=${this.#onClose}>${msg('Close')}</button>
      </div>
      <type-settings-form prefix="panel" .store=${this.store}></type-settings-form>
    </div>`;
  }

  override updated(): void {
    const panel = this.querySelector('.panel');
    if (this.isOpen && panel) makeRoom(panel);
  }

  #onClose = (): void => {
    this.close();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };
}

customElements.define('type-settings', TypeSettings);

declare global {
  interface HTMLElementTagNameMap {
    'type-settings': TypeSettings;
  }
}
