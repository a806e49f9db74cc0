import { html, type TemplateResult } from 'lit';

/** The mark of Lectern, drawn in the text's colours; decorative, since the name stands beside it. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M4 4h24v24H4z" />
  </svg>`;
}
