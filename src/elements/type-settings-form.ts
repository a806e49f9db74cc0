import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../languages/spoken.js';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import { settingsTable } from '../settings/table.js';
import { DEFAULTS, same } from '../settings/values.js';
import { announce } from './announce.js';
import { choiceRow, type RowView } from './type-settings-choice.js';
import { holdStill } from './type-settings-hold.js';
import './type-settings-presets.js';
import { stepRow } from './type-settings-step.js';
import './type-settings-travel.js';

const notRemembered = (): string => msg('This browser will not remember your settings.');
const notFetched = (): string =>
  msg('This typeface could not be fetched. Your device’s own is shown instead.');

/** Typefaces that arrive can be drawn in their own letters; ones that do not are told of. */
const FONT_EVENTS = ['loadingdone', 'loadingerror'] as const;

/**
 * Every setting of the settings table as a control, with a reset that can be undone. Changes are
 * live. Shown by `type-settings`, in its panel or in a page.
 *
 * @attr prefix - makes ids and radio groups unique where two of these share a page.
 * @attr expanded - shows what stands under 'More' from the start.
 */
export class TypeSettingsForm extends LitElement {
  static override properties = {
    prefix: {},
    expanded: { type: Boolean },
    store: { attribute: false },
    undo: { state: true },
    fontFailed: { state: true },
  };

  declare prefix: string;
  declare expanded: boolean;
  /** Where the settings are kept: the page's own, unless it is given another. */
  declare store: SettingsStore;
  /** Undoes the last reset, until something else is chosen. */
  declare private undo: (() => void) | null;
  declare private fontFailed: boolean;

  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.prefix = 'settings';
    this.expanded = false;
    this.store = settingsStore;
    this.undo = null;
    this.fontFailed = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  /** Drawn first in the language of the page: what is drawn in two is seen to move. */
  protected override async scheduleUpdate(): Promise<void> {
    await spoken;
    await super.scheduleUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = this.store.subscribe(() => {
      this.requestUpdate();
    });
    for (const type of FONT_EVENTS) document.fonts.addEventListener(type, this.#onFonts);
  }

  override disconnectedCallback(): void {
    this.#unsubscribe?.();
    for (const type of FONT_EVENTS) document.fonts.removeEventListener(type, this.#onFonts);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { prefix } = this;
    const table = settingsTable();
    const view: RowView = { prefix, settings: this.store.get(), choose: this.#choose };
    const rows = (fine: boolean) =>
      table
        .filter((row) => row.fine === fine)
        .map((row) => (row.kind === 'step' ? stepRow(row, view) : choiceRow(row, view)));
    return html`
      ${this.store.remembered ? nothing : html`<p class="warning">${notRemembered()}</p>`}
      ${this.fontFailed ? html`<p class="warning">${notFetched()}</p>` : nothing}
      <type-settings-presets prefix=${prefix} .store=${this.store}></type-settings-presets>
      ${rows(false)}
      <details ?open=${this.expanded}>
        <summary>${msg('More')}</summary>
        ${rows(true)}
      </details>
      <type-settings-travel prefix=${prefix} .store=${this.store}></type-settings-travel>
      <div class="reset">
        <button type="button" @click=${this.#reset}>${msg('Reset all')}</button>
        ${this.undo ? html`<button type="button" @click=${this.#undoReset}>${msg('Undo')}</button>` : nothing}
      </div>
    `;
  }

  #choose: RowView['choose'] = (key, value, control, said) => {
    const couldRemember = this.store.remembered;
    this.undo = null;
    if (key === 'typeface') this.fontFailed = false;
    void holdStill(control, async () => {
      this.store.set(key, value as never);
      await this.updateComplete;
    });
    const warning = couldRemember && !this.store.remembered ? notRemembered() : '';
    const words = [said, warning].filter(Boolean).join('. ');
    if (words) announce(words);
  };

  #reset = (): void => {
    if (same(this.store.get(), DEFAULTS)) {
      announce(msg('All settings are already at their defaults.'));
      return;
    }
    this.undo = this.store.reset();
    announce(msg('All settings are back at their defaults. The next button undoes this.'));
  };

  #undoReset = (event: Event): void => {
    this.undo?.();
    this.undo = null;
    // The button goes: its neighbour takes the focus rather than nothing.
    const button = event.currentTarget as HTMLElement;
    (button.previousElementSibling as HTMLElement).focus({ preventScroll: true });
    announce(msg('Your settings are back.'));
  };

  #onFonts = ({ type }: Event): void => {
    if (type === 'loadingerror') this.fontFailed = true;
    this.requestUpdate();
  };
}

customElements.define('type-settings-form', TypeSettingsForm);

declare global {
  interface HTMLElementTagNameMap {
    'type-settings-form': TypeSettingsForm;
  }
}
