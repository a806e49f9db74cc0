import { html, type TemplateResult } from 'lit';

/** The mark of Lectern, drawn in the text's colours; decorative, since the name stands beside it. */
export function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      fill-rule="evenodd"
      d="M9.5 2h13L17 24H4zM11.3 8h7.5l-.5 2h-7.5zM10.3 12h7.5l-.5 2H9.8zM9.3 16h4.5l-.5 2H8.8z"
    />
    <path class="mark-ledge" d="M3.5 26h22l1.5-6h4l-1.9 7.6a3.1 3.1 0 0 1-3 2.4H2.5z" />
  </svg>`;
}
