import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { lookOf, looksLike, presets, type Look } from '../settings/presets.js';
import { settingsStore, type SettingsStore } from '../settings/store.js';
import { ownPresets, type OwnPreset, type OwnPresets } from './own-presets.js';
import { ownPresetsList } from './own-presets-list.js';
import { announce } from './announce.js';
import { holdStill } from './type-settings-hold.js';

/**
 * Whole sets of settings in one tap: the reader's own first, then those that come with the site.
 * What the reader has now can be kept under a name. Shown by `type-settings-form`.
 *
 * @attr prefix - makes ids unique where two of these share a page.
 */
export class TypeSettingsPresets extends LitElement {
  static override properties = {
    prefix: {},
    store: { attribute: false },
    own: { attribute: false },
    undo: { state: true },
  };

  declare prefix: string;
  /** Where the settings are kept: the page's own, unless it is given another. */
  declare store: SettingsStore;
  /** The presets the reader made. */
  declare own: OwnPresets;
  declare private undo: (() => void) | null;

  #stop: (() => void)[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.prefix = 'settings';
    this.store = settingsStore;
    this.own = ownPresets;
    this.undo = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const update = (): void => this.requestUpdate();
    this.#stop = [this.store.subscribe(update), this.own.subscribe(update)];
    void this.own.load();
  }

  override disconnectedCallback(): void {
    for (const stop of this.#stop) stop();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const own = this.own.get();
    return html`<fieldset class="row">
      <legend>${msg('In one tap')}</legend>
      <div class="presets">
        ${own.presets.map(({ name, look }) => this.#button(name, look))}
        ${presets().map(({ label, look }) => this.#button(label, look))}
        ${this.undo ? html`<button type="button" class="undo" @click=${this.#undoChoice}>${msg('Undo')}</button>` : nothing}
      </div>
      ${own.problem ? html`<p class="warning">${own.problem}</p>` : nothing}
      <details class="own-presets">
        <summary>${msg('Your own presets')}</summary>
        <form class="keep-preset" @submit=${this.#keep}>
          <label for="${this.prefix}-preset-name"
            >${msg('Name for the settings you have now')}</label
          >
          <input
            id="${this.prefix}-preset-name"
            name="name"
            maxlength="40"
            required
            autocomplete="off"
          />
          <button type="submit">${msg('Keep')}</button>
        </form>
        ${ownPresetsList(own.presets, this.#remove)}
      </details>
    </fieldset>`;
  }

  #button(label: string, look: Look): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${looksLike(this.store.get(), look) ? 'true' : 'false'}
      @click=${({ currentTarget }: Event) => this.#choose(currentTarget as Element, look)}
    >
      ${label}
    </button>`;
  }

  #choose(control: Element, look: Look): void {
    if (looksLike(this.store.get(), look)) return;
    void holdStill(control, async () => {
      this.undo = this.store.change(look);
      await this.updateComplete;
    });
  }

  #undoChoice = (): void => {
    this.undo?.();
    this.undo = null;
    this.querySelector<HTMLElement>('.presets button')?.focus({ preventScroll: true });
    announce(msg('Your settings are back.'));
  };

  #keep = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = (new FormData(form).get('name') as string).trim();
    if (name === '' || !(await this.own.keep(name, lookOf(this.store.get())))) return;
    form.reset();
    announce(msg(str`Kept as ${name}.`));
  };

  #remove = async ({ id, name }: OwnPreset): Promise<void> => {
    if (!(await this.own.remove(id))) return;
    this.querySelector<HTMLElement>('.own-presets summary')?.focus();
    announce(msg(str`${name} is removed.`));
  };
}

customElements.define('type-settings-presets', TypeSettingsPresets);

declare global {
  interface HTMLElementTagNameMap {
    'type-settings-presets': TypeSettingsPresets;
  }
}
