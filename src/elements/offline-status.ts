import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { memory } from '../offline/memory.js';
import { useNewVersion } from '../offline/register.js';
import { offlineState, type OfflineState } from '../offline/state.js';
import { wordFor, type Word } from '../offline/word.js';
import { spoken } from '../languages/spoken.js';
import { announce } from './announce.js';

/** What has been put away or told during this visit, on whichever page. */
const visit = memory(() => sessionStorage, 'lectern:told');
/** Releases that were said to be saved. */
const forGood = memory(() => localStorage, 'lectern:saved');
/** Being offline is told anew each time it comes. */
const OFFLINE_NOTES = ['offline', 'told offline'];

/** Drawn beside the words, in 24 units: never the only sign of anything. */
const ICONS: Record<Word['kind'], string> = {
  update: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  offline:
    'M4 4l16 16M3 10.5a13 13 0 0 1 4.5-2.7M21 10.5a13 13 0 0 0-9.5-3.4M6.5 14.5a8 8 0 0 1 5.5-2.2M12 19h.01',
  saved: 'M4 12.500l5.5 5.500L20 7',
};

/**
 * The quiet word about this copy of the site: that the device is offline, that all is saved,
 * that a new version is ready. A slim bar at the end of the window that never takes the focus,
 * never moves the text, and goes when told to. Said once through the page's live region.
 *
 * Its rules are in `offline-status.css`, which also keeps the focused line clear of it.
 */
export class OfflineStatus extends LitElement {
  static override properties = {
    state: { attribute: false },
    apply: { attribute: false },
  };

  /** What is known; set by the element itself from `offlineState`. */
  declare state: OfflineState;
  /** What 'Use it now' does. */
  declare apply: () => void;

  #word: Word | null = null;
  #unsubscribe: (() => void) | undefined;
  /** What had the focus before the reader came into the bar. */
  #cameFrom: Element | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.state = offlineState.get();
    this.apply = useNewVersion;
    this.addEventListener('focusin', ({ relatedTarget }) => {
      if (relatedTarget instanceof Element && !this.contains(relatedTarget)) {
        this.#cameFrom = relatedTarget;
      }
    });
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = offlineState.subscribe((state) => (this.state = state));
    this.state = offlineState.get();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    document.documentElement.removeAttribute('data-notice');
  }

  override willUpdate(): void {
    if (this.state.connection === 'online') for (const note of OFFLINE_NOTES) visit.delete(note);
    const shown = this.#word?.occasion;
    this.#word = wordFor(
      this.state,
      // 'Saved' is put away as soon as it is shown, for later pages; on this one it stays.
      (occasion) => visit.has(occasion) || (forGood.has(occasion) && occasion !== shown),
    );
    // By attribute, since `:has()` would be asked at every change of any page.
    document.documentElement.toggleAttribute('data-notice', this.#word !== null);
    if (this.#word) this.#tellOnce(this.#word);
  }

  override render(): TemplateResult | typeof nothing {
    const word = this.#word;
    if (!word) return nothing;
    return html`<aside aria-label=${msg('Reading offline')} data-kind=${word.kind}>
      <p>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          ${svg`<path d=${ICONS[word.kind]} />`}
        </svg>
        <span>${word.text}</span>
      </p>
      <p class="offline-status-actions">
        ${
          word.kind === 'update'
            ? html`<button type="button" @click=${this.#use}>${msg('Use it now')}</button>
                <button type="button" @click=${this.#putAway}>${msg('Later')}</button>`
            : html`<button type="button" @click=${this.#putAway}>${msg('Hide')}</button>`
        }
      </p>
    </aside>`;
  }

  #tellOnce({ kind, occasion }: Word): void {
    const note = `told ${occasion}`;
    if (visit.has(note)) return;
    visit.add(note);
    void this.#say();
    if (kind === 'saved') forGood.add(occasion);
  }

  /** Once the words are in the page's language. */
  async #say(): Promise<void> {
    await spoken;
    await this.updateComplete;
    if (this.#word) announce(this.#word.text);
  }

  #use(): void {
    this.apply();
  }

  #putAway(): void {
    const held = this.contains(document.activeElement);
    if (this.#word) visit.add(this.#word.occasion);
    this.requestUpdate();
    if (held && this.#cameFrom instanceof HTMLElement) {
      this.#cameFrom.focus({ preventScroll: true });
    }
  }
}

customElements.define('offline-status', OfflineStatus);

declare global {
  interface HTMLElementTagNameMap {
    'offline-status': OfflineStatus;
  }
}
