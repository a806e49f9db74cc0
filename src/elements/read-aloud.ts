import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SpeechVoice } from '../speech/engine.js';
import type { SleepAfter } from '../speech/sleep.js';
import type { SpeechState } from '../speech/speaker-parts.js';
import { SPEECH_DEFAULTS, type SpeechSettings } from '../speech/speech-settings.js';
import { optionsPart } from './read-aloud-options.js';
import { speechSign, type SpeechSign } from './speech-sign.js';
import { SpeechWantedEvent, type SpeechWanted } from './speech-wanted.js';
import { asleepWords, silenceWords, skipLabels, type SilenceReason } from './speech-words.js';

/**
 * The controls for a text that is read aloud: back, pause, forward, options and stop, along the
 * lower edge of the window. A view only: what speaks is elsewhere. It says nothing to screen
 * readers while the text is read, and why where it is not.
 *
 * Its rules are in `read-aloud.css`.
 *
 * @fires speech-wanted - the reader wants something; `wanted` says what. Bubbles, composed.
 */
export class ReadAloud extends LitElement {
  static override properties = {
    status: { attribute: false },
    settings: { attribute: false },
    language: { attribute: false },
    voices: { attribute: false },
    sleep: { attribute: false },
    reason: { attribute: false },
    looking: { attribute: false },
    open: { state: true },
  };

  declare status: SpeechState['status'];
  declare settings: SpeechSettings;
  /** BCP 47 tag of the text. */
  declare language: string;
  /** Voices for that language. */
  declare voices: readonly SpeechVoice[];
  /** When it falls silent by itself, or null. */
  declare sleep: SleepAfter | null;
  /** Why nothing is spoken; null where something is, or nothing was wanted. */
  declare reason: SilenceReason | null;
  /** Whether the device is still asked which voices it has. */
  declare looking: boolean;
  /** Whether the options are shown. */
  declare private open: boolean;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.status = 'paused';
    this.settings = SPEECH_DEFAULTS;
    this.language = '';
    this.voices = [];
    this.sleep = null;
    this.reason = null;
    this.looking = false;
    this.open = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const able = this.reason !== 'no-speech';
    return html`<section aria-label=${msg('Read aloud')} @keydown=${this.#onKeydown}>
      <p class="speech-problem" role="alert" ?hidden=${!this.reason}>
        ${this.reason ? silenceWords(this.reason, this.language) : nothing}
      </p>
      ${this.looking ? html`<p class="speech-hint">${msg('Looking for a voice…')}</p>` : nothing}
      ${this.status === 'asleep' ? html`<p class="speech-hint">${asleepWords()}</p>` : nothing}
      <div id="speech-options" ?hidden=${!this.open}>
        ${this.open ? optionsPart(this, this.#want) : nothing}
      </div>
      <div class="speech-buttons">
        ${able ? this.#controls() : nothing}
        ${this.#button('stop', able ? msg('Stop') : msg('Close'), { what: 'stop' })}
      </div>
    </section>`;
  }

  #controls(): TemplateResult {
    const [back, on] = skipLabels()[this.settings.unit];
    return html`
      ${this.#button('back', msg('Back'), { what: 'skip', by: -1 }, back)}
      ${
        this.status === 'speaking'
          ? this.#button('pause', msg('Pause'), { what: 'toggle' })
          : this.#button('play', msg('Go on'), { what: 'toggle' })
      }
      ${this.#button('on', msg('Forward'), { what: 'skip', by: 1 }, on)}
      <button
        type="button"
        class="speech-more"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="speech-options"
        @click=${this.#toggleOptions}
      >
        ${speechSign('options')} ${msg('Options')}
      </button>
    `;
  }

  #button(kind: SpeechSign, words: string, wanted: SpeechWanted, label?: string): TemplateResult {
    return html`<button
      type="button"
      class="speech-${wanted.what}"
      aria-label=${label ?? nothing}
      @click=${() => this.#want(wanted)}
    >
      ${speechSign(kind)} ${words}
    </button>`;
  }

  #want = (wanted: SpeechWanted): void => {
    this.dispatchEvent(new SpeechWantedEvent(wanted));
  };

  #toggleOptions = (): void => {
    this.open = !this.open;
  };

  /** Escape closes the options first, and then all of it. */
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!this.open) this.#want({ what: 'stop' });
    else {
      this.open = false;
      this.querySelector<HTMLElement>('.speech-more')?.focus();
    }
  };
}

customElements.define('read-aloud', ReadAloud);

declare global {
  interface HTMLElementTagNameMap {
    'read-aloud': ReadAloud;
  }
}
