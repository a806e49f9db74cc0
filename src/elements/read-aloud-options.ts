import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { SpeechVoice } from '../speech/engine.js';
import { SLEEP_CHOICES, type SleepAfter } from '../speech/sleep.js';
import { SKIP_UNITS, type SkipUnit } from '../speech/skip.js';
import { SPEECH_GAPS, SPEECH_RATES, type SpeechSettings } from '../speech/speech-settings.js';
import { primaryOf } from '../speech/voice-for.js';
import type { SpeechWanted } from './speech-wanted.js';

/** What the options show. */
export interface SpeechOptions {
  readonly settings: SpeechSettings;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Voices for it. */
  readonly voices: readonly SpeechVoice[];
  /** When it falls silent by itself, or null. */
  readonly sleep: SleepAfter | null;
}

/** The choices that the reader has for being read to. */
export function optionsPart(
  { settings, language, voices, sleep }: SpeechOptions,
  want: (wanted: SpeechWanted) => void,
): TemplateResult {
  const change = (some: Partial<SpeechSettings>): void =>
    want({ what: 'change', settings: { ...settings, ...some } });
  const own = primaryOf(language);
  return html`
    <p class="speech-hint">${msg('Tap or click a sentence of the text to go on from there.')}</p>
    ${unitPart(settings.unit, (unit) => change({ unit }))}
    ${ratePart(settings.rate, (rate) => change({ rate }))}
    ${
      voices.length > 0
        ? choice(
            msg('Voice'),
            [
              ['', msg('The device’s own choice')],
              ...voices.map(({ voiceURI, name, localService }): [string, string] => [
                voiceURI,
                localService ? name : msg(str`${name} (over the network)`),
              ]),
            ],
            settings.voices[own] ?? '',
            (voice) => change({ voices: { ...settings.voices, [own]: voice } }),
          )
        : nothing
    }
    ${choice(
      msg('Silence between paragraphs'),
      SPEECH_GAPS.map((gap) => [`${gap}`, gap === 0 ? msg('None') : inUnits(gap, 'second')]),
      `${settings.gap}`,
      (gap) => change({ gap: Number(gap) as SpeechSettings['gap'] }),
    )}
    ${choice(
      msg('Fall silent by itself'),
      [
        ['', msg('Never')],
        ...SLEEP_CHOICES.map((after): [string, string] => [`${after}`, sleepLabel(after)]),
      ],
      sleep === null ? '' : `${sleep}`,
      (chosen) =>
        want({ what: 'sleep', after: SLEEP_CHOICES.find((one) => `${one}` === chosen) ?? null }),
    )}
  `;
}

function sleepLabel(after: SleepAfter): string {
  if (after === 'paragraph') return msg('At the end of the paragraph');
  const time = inUnits(after, 'minute');
  return msg(str`After ${time}`);
}

function unitPart(chosen: SkipUnit, choose: (unit: SkipUnit) => void): TemplateResult {
  const labels: Record<SkipUnit, string> = {
    sentence: msg('Sentence'),
    paragraph: msg('Paragraph'),
    heading: msg('Heading'),
  };
  return html`<fieldset class="alternatives">
    <legend>${msg('Back and forward by')}</legend>
    ${SKIP_UNITS.map(
      (unit) =>
        html`<label
          ><input
            type="radio"
            name="speech-unit"
            .checked=${unit === chosen}
            @change=${() => choose(unit)}
          />${labels[unit]}</label
        >`,
    )}
  </fieldset>`;
}

function ratePart(
  rate: SpeechSettings['rate'],
  choose: (rate: SpeechSettings['rate']) => void,
): TemplateResult {
  const times = rate.toLocaleString(interfaceLanguage());
  const at = SPEECH_RATES.indexOf(rate);
  const step = (to: number, sign: string, label: string): TemplateResult =>
    html`<button
      type="button"
      aria-label=${label}
      aria-describedby="speech-rate"
      aria-disabled=${to in SPEECH_RATES ? nothing : 'true'}
      @click=${() => {
        const next = SPEECH_RATES[to];
        if (next !== undefined) choose(next);
      }}
    >
      ${sign}
    </button>`;
  return html`<div class="speech-rate" role="group" aria-labelledby="speech-rate-label">
    <span id="speech-rate-label">${msg('Speed')}</span>
    ${step(at - 1, '−', msg('Slower'))}
    <span id="speech-rate">${msg(str`${times} times`)}</span>
    ${step(at + 1, '+', msg('Faster'))}
  </div>`;
}

function choice(
  label: string,
  values: readonly (readonly [value: string, label: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="speech-choice"
    ><span>${label}</span>
    <select @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}>
      ${values.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
      )}
    </select></label
  >`;
}

function inUnits(count: number, unit: 'second' | 'minute'): string {
  return new Intl.NumberFormat(interfaceLanguage(), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(count);
}
