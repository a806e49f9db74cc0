import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, type TemplateResult } from 'lit';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import { lineAt, lineBeside, type TextLine } from './focus-aid-lines.js';
import { blockAt, blocksAbout, bringIn, linesAround, RESTING_PLACE } from './focus-aid-place.js';

/**
 * Helps to keep one's place: a reading ruler that leaves one line clear, or one paragraph that
 * stands out. Two buttons move it on and back, a tap or click on the text puts it there, and where
 * the reader scrolls it takes up the line that is then under it. For the eyes alone: it says
 * nothing to screen readers beyond its buttons, and it leaves the text's nodes as they are.
 *
 * @fires focus-aid-closed - when the reader turned it off. Bubbles, composed.
 */
export class FocusAid extends LitElement {
  static override properties = {
    store: { attribute: false },
    prose: { attribute: false },
    line: { state: true },
  };

  declare store: SettingsStore;
  /** What holds the text. */
  declare prose: HTMLElement;
  declare private line: TextLine | null;

  #block: HTMLElement | null = null;
  #stop: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.store = settingsStore;
    this.line = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.store.subscribe(() => {
      this.requestUpdate();
      // Once the text has taken its new form.
      requestAnimationFrame(this.#takeUp);
    });
    this.prose.addEventListener('click', this.#onClick);
    addEventListener('scrollend', this.#takeUp);
    addEventListener('resize', this.#takeUp);
    this.#moveTo(innerHeight * RESTING_PLACE);
  }

  override disconnectedCallback(): void {
    this.#stop?.();
    this.prose.removeEventListener('click', this.#onClick);
    removeEventListener('scrollend', this.#takeUp);
    removeEventListener('resize', this.#takeUp);
    this.#mark(null);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const ruler = this.#isRuler;
    const label = ruler ? msg('Reading ruler') : msg('One paragraph');
    return html`
      <div class="ruler" aria-hidden="true" ?hidden=${!ruler || !this.line}></div>
      <div class="focus-aid-buttons" role="group" aria-label=${label}>
        <button type="button" @click=${() => this.#step(-1)}>
          <span aria-hidden="true">↑</span>
          <span>${msg('Up')}</span>
        </button>
        <button type="button" @click=${() => this.#step(1)}>
          <span aria-hidden="true">↓</span>
          <span>${msg('Down')}</span>
        </button>
        <button type="button" @click=${this.#turnOff}>${msg('Turn off')}</button>
      </div>
    `;
  }

  override updated(): void {
    const { line } = this;
    if (!line) return;
    const ruler = this.querySelector<HTMLElement>('.ruler')!;
    ruler.style.setProperty('--ruler-top', `${line.top}px`);
    ruler.style.setProperty('--ruler-size', `${line.bottom - line.top}px`);
  }

  get #isRuler(): boolean {
    return this.store.get().focusAid === 'ruler';
  }

  #moveTo(y: number): void {
    if (this.#isRuler) {
      this.#mark(null);
      this.line = lineAt(linesAround(this.prose), y);
    } else {
      this.line = null;
      this.#mark(blockAt(this.prose, y));
    }
  }

  #mark(block: HTMLElement | null): void {
    this.#block?.removeAttribute('data-reading');
    this.#block = block;
    block?.setAttribute('data-reading', '');
    // Not by :has() in the style: it goes through all of the text at each step.
    document.documentElement.toggleAttribute('data-reads-one', block !== null);
  }

  #step(by: 1 | -1): void {
    if (this.#isRuler) {
      const lines = linesAround(this.prose);
      const current = this.line && lineAt(lines, (this.line.top + this.line.bottom) / 2);
      const next = current && lineBeside(lines, current, by);
      if (next) this.line = bringIn(next);
    } else {
      const blocks = blocksAbout(this.prose, this.#block);
      const next = blocks[blocks.indexOf(this.#block!) + by];
      if (!next) return;
      this.#mark(next);
      bringIn(next.getBoundingClientRect());
    }
  }

  #takeUp = (): void => {
    if (!this.isConnected) return;
    const at = this.line ?? this.#block?.getBoundingClientRect();
    const seen = at && at.bottom > 0 && at.top < innerHeight;
    this.#moveTo(seen ? (at.top + at.bottom) / 2 : innerHeight * RESTING_PLACE);
  };

  #onClick = ({ clientY }: MouseEvent): void => this.#moveTo(clientY);

  #turnOff = (): void => {
    // First, since from out of the document it would reach nobody.
    this.dispatchEvent(new Event('focus-aid-closed', { bubbles: true, composed: true }));
    this.store.set('focusAid', 'none');
  };
}

customElements.define('focus-aid', FocusAid);

declare global {
  interface HTMLElementTagNameMap {
    'focus-aid': FocusAid;
  }
}
