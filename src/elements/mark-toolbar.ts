import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { StepUnit } from '../model/text-steps.js';
import { toolbarButtons } from './mark-toolbar-buttons.js';
import { toolbarPlace, type Box } from './mark-toolbar-place.js';
import { walkPart } from './mark-toolbar-walk.js';
import { MarkWantedEvent, type MarkWanted } from './mark-wanted.js';

/** A finger needs the room by the selection, and narrow windows have none. */
const DOCKED = '(width < 48em), (pointer: coarse)';

/**
 * What can be done with a selected passage: mark it as one of the kinds, add a note, be read to
 * from there, copy it with where it is from, copy a link to it. It leaves the selection as it is. While the reader walks
 * through the text it also has the controls for that.
 *
 * @fires mark-wanted - the reader wants something done; `wanted` says what. Bubbles, composed.
 * @attr walking - it has the controls for walking
 * @attr data-at - along which edge of the window it is: `start`, `end`; or `selection`
 * @cssprop --toolbar-top - where it is beside a selection, from the window's top
 * @cssprop --toolbar-start - where it is beside a selection, from where lines begin
 */
export class MarkToolbar extends LitElement {
  static override properties = {
    walking: { type: Boolean, reflect: true },
    explains: { attribute: false },
    listens: { attribute: false },
    unit: { attribute: false },
    problem: { attribute: false },
    current: { state: true },
  };

  declare walking: boolean;
  /** Whether a word can be explained here: in texts of the reader's own. */
  declare explains: boolean;
  /** Whether the text can be read aloud from a passage on. */
  declare listens: boolean;
  /** What the reader walks by. */
  declare unit: StepUnit;
  /** Why the last thing could not be done, and what to do; empty where it could. */
  declare problem: string;
  /** Which button takes the focus at Tab. */
  declare private current: number;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.walking = false;
    this.explains = false;
    this.listens = false;
    this.unit = 'sentence';
    this.problem = '';
    this.current = 0;
  }

  override createRenderRoot(): this {
    return this;
  }

  /** Puts itself where it does not cover a selection. */
  async place(selection: Box): Promise<void> {
    await this.updateComplete;
    const docked = matchMedia(DOCKED).matches;
    // As large as it will be there.
    this.dataset['at'] = docked || this.walking ? 'end' : 'selection';
    if (this.walking) return;
    const { width, height } = this.getBoundingClientRect();
    const taken = document.querySelector('read-aloud')?.offsetHeight ?? 0;
    const room = { width: document.documentElement.clientWidth, height: innerHeight - taken };
    const place = toolbarPlace(selection, { width, height }, room, docked);
    this.dataset['at'] = place.at;
    if (place.at !== 'selection') return;
    const fromRight = getComputedStyle(this).direction === 'rtl';
    const start = fromRight ? room.width - place.left - width : place.left;
    this.style.setProperty('--toolbar-top', `${place.top}px`);
    this.style.setProperty('--toolbar-start', `${start}px`);
  }

  override render(): TemplateResult {
    return html`<section
      aria-label=${msg('Mark passages')}
      @keydown=${this.#onKeydown}
      @mousedown=${this.#keepSelection}
    >
      ${this.walking ? walkPart(this.unit, this.#changeUnit, this.#want) : nothing}
      <div class="mark-buttons" role="toolbar" aria-label=${msg('What to do with the passage')}>
        ${toolbarButtons(this).map(([wanted, words], index) => this.#button(index, wanted, words))}
      </div>
      <p class="mark-problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
    </section>`;
  }

  #button(index: number, wanted: MarkWanted, words: unknown): TemplateResult {
    return html`<button
      type="button"
      tabindex=${index === this.current ? 0 : -1}
      @focus=${() => (this.current = index)}
      @click=${() => this.#want(wanted)}
    >
      ${words}
    </button>`;
  }

  #want = (wanted: MarkWanted): void => {
    this.dispatchEvent(new MarkWantedEvent(wanted));
  };

  #changeUnit = (unit: StepUnit): void => {
    this.unit = unit;
  };

  /** Pressing a button with a mouse would take the selection from the text. */
  #keepSelection(event: MouseEvent): void {
    if (!(event.target instanceof Element && event.target.closest('label, input'))) {
      event.preventDefault();
    }
  }

  /** ARIA's pattern of a toolbar: one stop for Tab, arrows between its buttons. */
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#want({ what: 'end' });
      return;
    }
    const bar = this.querySelector('[role=toolbar]')!;
    if (!(event.target instanceof Element && bar.contains(event.target))) return;
    const buttons = [...bar.querySelectorAll('button')];
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const last = buttons.length - 1;
    const to = new Map([
      [forward, this.current === last ? 0 : this.current + 1],
      [back, this.current === 0 ? last : this.current - 1],
      ['Home', 0],
      ['End', last],
    ]).get(event.key);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]!.focus();
  };
}

customElements.define('mark-toolbar', MarkToolbar);

declare global {
  interface HTMLElementTagNameMap {
    'mark-toolbar': MarkToolbar;
  }
}
