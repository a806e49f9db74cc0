import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, svg, type TemplateResult } from 'lit';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import { toFragment } from '../settings/travel.js';
import { announce } from './announce.js';
import { qrPath, type QrPath } from './qr-path.js';

/**
 * Takes the settings to another device: as a link to copy and as a QR code to point its camera at.
 * Both hold the settings themselves, in the part of an address that is never sent to a server.
 *
 * @attr prefix - makes ids unique where two of these share a page.
 */
export class TypeSettingsTravel extends LitElement {
  static override properties = {
    prefix: {},
    store: { attribute: false },
    page: { attribute: false },
    open: { state: true },
  };

  declare prefix: string;
  declare store: SettingsStore;
  /** Absolute address of the settings page, to which the link leads. */
  declare page: string;
  declare private open: boolean;

  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.prefix = 'settings';
    this.store = settingsStore;
    this.page = '';
    this.open = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const link = document.querySelector<HTMLAnchorElement>('.settings-link');
    if (this.page === '') this.page = link?.href ?? location.href;
    this.#unsubscribe = this.store.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    this.#unsubscribe?.();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const address = `${this.page.split('#', 1)[0]!}#${toFragment(this.store.get())}`;
    const id = `${this.prefix}-travel-link`;
    return html`<details class="travel" @toggle=${this.#onToggle}>
      <summary>${msg('Use these settings on another device')}</summary>
      <p class="explanation">
        ${msg('Open this link there, or point its camera at the code. Nothing is sent to anybody.')}
      </p>
      <p class="travel-link">
        <label for=${id}>${msg('Link with your settings')}</label>
        <input id=${id} type="text" readonly dir="ltr" .value=${address} @focus=${selectAll} />
        <button type="button" @click=${this.#copy}>${msg('Copy')}</button>
      </p>
      ${this.open ? code(qrPath(address)) : nothing}
    </details>`;
  }

  #onToggle = ({ target }: Event): void => {
    this.open = (target as HTMLDetailsElement).open;
  };

  #copy = async (): Promise<void> => {
    const field = this.querySelector('input')!;
    try {
      await navigator.clipboard.writeText(field.value);
      announce(msg('The link is copied.'));
    } catch {
      // Without leave to write, the selected text can still be copied by hand.
      field.focus();
      announce(msg('The browser did not copy it. The link is selected: copy it from there.'));
    }
  };
}

function selectAll({ target }: Event): void {
  (target as HTMLInputElement).select();
}

/** Always dark on light, whatever the theme: cameras read nothing else reliably. */
function code({ size, path }: QrPath): TemplateResult {
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label=${msg('QR code of the link')}
  >
    ${svg`<rect width=${size} height=${size} fill="#fff" />
    <path d=${path} fill="#000" shape-rendering="crispEdges" />`}
  </svg>`;
}

customElements.define('type-settings-travel', TypeSettingsTravel);

declare global {
  interface HTMLElementTagNameMap {
    'type-settings-travel': TypeSettingsTravel;
  }
}
