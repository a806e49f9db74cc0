import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { voiceFor } from '../speech/voice-for.js';

/** What it needs of the browser's `speechSynthesis`. */
export type Synthesis = Pick<SpeechSynthesis, 'getVoices' | 'speak' | 'cancel'> &
  Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** Drawn beside the words, in 24 units. */
const SIGNS = {
  hear: 'M4 9.500v5h3.500l4.500 4v-13l-4.500 4zM15.500 9a4.500 4.500 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  stop: 'M7 7h10v10H7z',
};

/**
 * A button that says a name in its own language, where the device has a voice for it; nothing
 * where it has none. It never speaks unasked, and pressed again it stops.
 *
 * Its rules are in `say-name.css`.
 *
 * @attr {string} text - the name in its own script, as it is spoken
 * @attr {string} language - BCP 47 tag of the text; not `lang`, since the button's words are not in it
 * @attr {string} name - the name as the page writes it, for the button's own name
 */
export class SayName extends LitElement {
  static override properties = {
    text: {},
    language: {},
    name: {},
    synthesis: { attribute: false },
    speaking: { state: true },
  };

  declare text: string;
  declare language: string;
  declare name: string;
  /** The browser's own, unless a test gives another; null where there is none. */
  declare synthesis: Synthesis | null;
  declare private speaking: boolean;

  /** Kept while it speaks: browsers forget one that nothing holds, and its end is never told. */
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.text = '';
    this.language = '';
    this.name = '';
    this.synthesis = (window as { speechSynthesis?: Synthesis }).speechSynthesis ?? null;
    this.speaking = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Voices come late, and those of the network come and go.
    this.synthesis?.addEventListener('voiceschanged', this.#onVoices);
    for (const type of ['online', 'offline']) window.addEventListener(type, this.#onVoices);
    window.addEventListener('pagehide', this.#onLeave);
  }

  override disconnectedCallback(): void {
    this.stop();
    this.synthesis?.removeEventListener('voiceschanged', this.#onVoices);
    for (const type of ['online', 'offline']) window.removeEventListener(type, this.#onVoices);
    window.removeEventListener('pagehide', this.#onLeave);
    super.disconnectedCallback();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.stop();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#voice()) return nothing;
    const label = this.speaking ? msg(str`Stop: ${this.name}`) : msg(str`Hear it: ${this.name}`);
    return html`<button type="button" aria-label=${label} @click=${this.#onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d=${this.speaking ? SIGNS.stop : SIGNS.hear}></path>
      </svg>
      ${this.speaking ? msg('Stop') : msg('Hear it')}
    </button>`;
  }

  /** Ends what it is saying; nothing else that is being said. */
  stop(): void {
    if (!this.#utterance) return;
    this.#utterance = null;
    this.speaking = false;
    this.synthesis?.cancel();
  }

  #voice(): SpeechSynthesisVoice | undefined {
    return voiceFor(this.synthesis?.getVoices() ?? [], this.language, navigator.onLine);
  }

  #onVoices = (): void => {
    this.requestUpdate();
  };

  #onLeave = (): void => {
    this.stop();
  };

  #onClick = (): void => {
    const voice = this.#voice();
    if (this.speaking || !voice) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(this.text);
    utterance.lang = this.language;
    if (voice instanceof SpeechSynthesisVoice) utterance.voice = voice;
    const done = (): void => {
      if (this.#utterance !== utterance) return;
      this.#utterance = null;
      this.speaking = false;
    };
    utterance.addEventListener('end', done);
    utterance.addEventListener('error', done);
    // Another name may still be sounding, or stuck.
    this.synthesis?.cancel();
    this.#utterance = utterance;
    this.speaking = true;
    this.synthesis?.speak(utterance);
  };
}

customElements.define('say-name', SayName);

declare global {
  interface HTMLElementTagNameMap {
    'say-name': SayName;
  }
}
