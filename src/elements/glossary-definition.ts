import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Definition } from '../model/definition.js';
import { definitionContent } from './glossary-definition-content.js';
import { returnFocus } from './return-focus.js';
import { answerTermClicks } from './term-clicks.js';

/**
 * The one pop-up that explains a name where it stands in the text. It sits outside the article,
 * so that reader modes and copied text never meet it.
 *
 * Without scripts a term is an ordinary link into the glossary. With them, a plain click or Enter
 * opens this instead; a click with a modifier key still follows the link. Focus moves in, and back
 * to the term on every way out: Close, Escape, a press elsewhere, the term once more, or the
 * glossary's own link.
 *
 * It shows the definition under the term's `data-entry`; a term that has none keeps its link. While
 * definitions are still coming, a press waits for them a moment before the link is followed.
 *
 * @attr {string} article - the article that the definitions are of; pages of the site fetch them by it
 * @attr {string} language - BCP 47 tag of the definitions; the page's own where not given
 *
 * @fires definition-opened - `detail.entry` is the id of the entry shown. Bubbles, composed.
 * @fires definition-closed - after focus has returned. Bubbles, composed.
 * @cssprop [--definition-size=26rem] - widest the pop-up grows on a wide screen.
 */
export class GlossaryDefinition extends LitElement {
  static override properties = {
    definitions: { attribute: false },
    coming: { attribute: false },
    article: {},
    language: {},
    entry: { state: true },
  };

  /** Entry id → what to show. */
  declare definitions: Record<string, Definition>;
  /** Settles once `definitions` hold all that can be had; null where nothing is waited for. */
  declare coming: Promise<unknown> | null;
  declare article: string;
  declare language: string;
  declare private entry: string | null;

  #term: HTMLAnchorElement | null = null;
  #leaving: AbortController | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.definitions = {};
    this.coming = null;
    this.article = '';
    this.language = document.documentElement.lang;
    this.entry = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = (this.#leaving = new AbortController());
    const has = ({ dataset }: HTMLAnchorElement): boolean =>
      Object.hasOwn(this.definitions, dataset['entry'] ?? '');
    const isOpenOn = (term: HTMLAnchorElement): boolean => term === this.#term && this.#isOpen;
    const coming = (): Promise<unknown> | null => this.coming;
    const close = (): void => this.close();
    answerTermClicks({ has, coming, isOpenOn, close, open: (term) => this.open(term) }, signal);
    document.addEventListener('focusin', this.#onFocusIn, { signal });
  }

  override disconnectedCallback(): void {
    this.#leaving?.abort();
    super.disconnectedCallback();
  }

  /** Shows the definition of a term, and moves focus to it. */
  async open(term: HTMLAnchorElement): Promise<void> {
    this.#term = term;
    this.entry = term.dataset['entry'] ?? null;
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog) return;
    // `source` makes the term the pop-up's anchor and puts the two next to each other in focus order.
    dialog.showPopover({ source: term });
    term.setAttribute('aria-expanded', 'true');
    dialog.focus();
    this.#tell('definition-opened', { entry: this.entry });
  }

  /** Hides it; focus returns to the term. */
  close(): void {
    this.#dialog?.hidePopover();
  }

  override render(): TemplateResult {
    const shown = this.entry === null ? undefined : this.definitions[this.entry];
    return html`<div
      id="definition"
      popover="auto"
      role="dialog"
      aria-labelledby="definition-name"
      tabindex="-1"
      @beforetoggle=${this.#onBeforeToggle}
      @toggle=${this.#onToggle}
    >
      ${shown ? definitionContent(shown, this.language, this.#term?.href ?? '', () => this.close()) : nothing}
    </div>`;
  }

  get #dialog(): HTMLElement | null {
    return this.querySelector('#definition');
  }

  get #isOpen(): boolean {
    return this.#dialog?.matches(':popover-open') ?? false;
  }

  /** Tab out of it goes on with the text, which must not stay covered. */
  #onFocusIn = ({ target }: FocusEvent): void => {
    const dialog = this.#dialog;
    if (!dialog || !this.#isOpen || target === this.#term) return;
    if (target instanceof Node && !dialog.contains(target)) this.close();
  };

  #onBeforeToggle = (event: ToggleEvent): void => {
    if (event.newState === 'open' || !this.#term) return;
    this.#term.setAttribute('aria-expanded', 'false');
    returnFocus(this.#dialog!, this.#term);
  };

  #onToggle = (event: ToggleEvent): void => {
    if (event.newState !== 'closed') return;
    this.querySelector('say-name')?.stop();
    this.#tell('definition-closed', {});
  };

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('glossary-definition', GlossaryDefinition);

declare global {
  interface HTMLElementTagNameMap {
    'glossary-definition': GlossaryDefinition;
  }
}
