import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import {
  DEFAULT_KEY_MAP,
  KEY_ACTIONS,
  keyActionLabels,
  type KeyAction,
} from '../settings/key-actions.js';
import { keyRefusal } from '../settings/key-refusal.js';
import { keyStore, type KeyStore } from '../settings/key-store.js';

/**
 * The list of keyboard shortcuts, in which each can be given another key. A native modal dialog:
 * Escape closes it, and focus returns to where it was.
 */
export class KeyboardMap extends LitElement {
  static override properties = {
    keys: { attribute: false },
    waiting: { state: true },
    message: { state: true },
  };

  /** Where the keys are kept. */
  declare keys: KeyStore;
  /** The action that takes the next key pressed. */
  declare private waiting: KeyAction | null;
  declare private message: string;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.keys = keyStore;
    this.waiting = null;
    this.message = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  /** Shows the list. */
  async open(): Promise<void> {
    this.message = '';
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
  }

  override render(): TemplateResult {
    const labels = keyActionLabels();
    const keys = this.keys.get();
    return html`<dialog aria-labelledby="keyboard-map-heading" @cancel=${this.#onCancel}>
      <div class="head">
        <h2 id="keyboard-map-heading">${msg('Keyboard shortcuts')}</h2>
        <button type="button" @click=${this.#close}>${msg('Close')}</button>
      </div>
      <p role="status">${this.message}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('What it does')}</th>
            <th scope="col">${msg('Key')}</th>
          </tr>
        </thead>
        <tbody>
          ${KEY_ACTIONS.map(
            (action) =>
              html`<tr>
                <th scope="row">${labels[action]}</th>
                <td>
                  <kbd dir="ltr">${keys[action]}</kbd>
                  <button
                    type="button"
                    aria-label=${msg(str`Change the key for: ${labels[action]}`)}
                    @click=${() => this.#wait(action)}
                    @keydown=${(event: KeyboardEvent) => this.#take(event, action)}
                    @blur=${this.#stopWaiting}
                  >
                    ${this.waiting === action ? msg('Press a key') : msg('Change')}
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        KEY_ACTIONS.some((action) => keys[action] !== DEFAULT_KEY_MAP[action])
          ? html`<button type="button" @click=${this.#reset}>${msg('Put all keys back')}</button>`
          : nothing
      }
    </dialog>`;
  }

  #wait(action: KeyAction): void {
    this.waiting = action;
    this.message = msg(
      str`Press the new key for: ${keyActionLabels()[action]}. Escape keeps the old one.`,
    );
  }

  #take(event: KeyboardEvent, action: KeyAction): void {
    // Tab goes on, so that nobody is held here; Shift alone is on its way to another key.
    if (this.waiting !== action || event.key === 'Tab' || event.key === 'Shift') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.#stopWaiting();
      this.message = msg('Nothing was changed.');
      return;
    }
    const keys = this.keys.get();
    const refusal = keyRefusal(keys, action, event.key);
    if (refusal === null) {
      this.keys.set({ ...keys, [action]: event.key });
      this.#stopWaiting();
    }
    this.message = refusal ?? msg('The key is changed.');
  }

  #stopWaiting = (): void => {
    this.waiting = null;
  };

  /** Escape while a key is awaited keeps the old one, and the list open. */
  #onCancel = (event: Event): void => {
    if (this.waiting) event.preventDefault();
  };

  #reset = (): void => {
    this.keys.set(DEFAULT_KEY_MAP);
    this.message = msg('All keys are back.');
    this.requestUpdate();
    this.querySelector<HTMLElement>('.head button')?.focus();
  };

  #close = (): void => {
    this.querySelector('dialog')?.close();
  };
}

customElements.define('keyboard-map', KeyboardMap);

declare global {
  interface HTMLElementTagNameMap {
    'keyboard-map': KeyboardMap;
  }
}
