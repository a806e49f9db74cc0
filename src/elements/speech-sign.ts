import { html, type TemplateResult } from 'lit';

/** Drawn above the words, in 24 units. */
const SIGNS = {
  back: 'M19 6v12l-8-6zM10 6v12l-8-6z',
  pause: 'M7 5h3.500v14H7zM13.500 5H17v14h-3.500z',
  play: 'M7 4.500v15l12-7.500z',
  on: 'M5 6v12l8-6zM14 6v12l8-6z',
  options: 'M4 7h9M17 7h3M15 4.500v5M4 17h3M11 17h9M9 14.500v5',
  stop: 'M6 6h12v12H6z',
} as const;

export type SpeechSign = keyof typeof SIGNS;

/** A sign beside the word that says the same. */
export function speechSign(sign: SpeechSign): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d=${SIGNS[sign]}></path>
  </svg>`;
}
