import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';

/**
 * A quiet link at the top of a text, on to where it was left, and how much is left to read. Nothing
 * moves unless the link is followed, and nothing is said of a change.
 * Where the browser has lost what was kept, it leads to what can be done about that instead.
 *
 * Its rules are in `storage-place.css`, which also keeps its room free before it is there.
 *
 * @fires place-wanted - the reader follows it. Bubbles, composed.
 */
export class StoragePlace extends LitElement {
  static override properties = {
    block: {},
    left: {},
    lostHref: {},
    problem: {},
    problemHref: {},
  };

  /** Id of the block the place is in; empty where there is none to offer. */
  declare block: string;
  /** How much is read and how much is left, in words; empty where it is not known. */
  declare left: string;
  /** Where a loss is explained; empty where nothing was lost. */
  declare lostHref: string;
  /** Why the place could not be kept, and what to do; empty where it could. */
  declare problem: string;
  /** Where a backup is made and room is freed. */
  declare problemHref: string;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.block = '';
    this.left = '';
    this.lostHref = '';
    this.problem = '';
    this.problemHref = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    if (this.lostHref) {
      return html`<a href=${this.lostHref}
        >${msg('Your browser has removed what was kept here. See what can be done.')}</a
      >`;
    }
    if (this.problem) {
      return html`<p>
        ${this.problem} <a href=${this.problemHref}>${msg('See what is kept on this device')}</a>
      </p>`;
    }
    return html`${
      this.block
        ? html`<a href="#${this.block}" @click=${this.#follow}>
            <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
              ${svg`<path d="M12 4v15m-6-6 6 6 6-6" />`}
            </svg>
            <span>${msg('Continue where you were')}</span>
          </a>`
        : nothing
    }${this.left ? html`<span class="reading-left">${this.left}</span>` : nothing}`;
  }

  #follow(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.dispatchEvent(new Event('place-wanted', { bubbles: true, composed: true }));
  }
}

customElements.define('storage-place', StoragePlace);

declare global {
  interface HTMLElementTagNameMap {
    'storage-place': StoragePlace;
  }
}
